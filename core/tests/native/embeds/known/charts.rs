//! Charts and maps.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://datawrapper.dwcdn.net/AbC12/3/ https://datawrapper.dwcdn.net/AbC12 \
         https://datawrapper.dwcdn.net/AbC12/embed.js",
        "https://datawrapper.dwcdn.net/AbC12/",
        "https://datawrapper.dwcdn.net/AbC12/",
        ("datawrapper", Shape::High(400)),
    ),
    (
        "https://flo.uri.sh/visualisation/29541520/embed https://public.flourish.studio/visualisation/29541520/",
        "https://flo.uri.sh/visualisation/29541520/embed?auto=1",
        "https://public.flourish.studio/visualisation/29541520/",
        ("flourish", Shape::High(500)),
    ),
    (
        "https://flo.uri.sh/story/1634399/embed",
        "https://flo.uri.sh/story/1634399/embed?auto=1",
        "https://public.flourish.studio/story/1634399/",
        ("flourish", Shape::High(500)),
    ),
    (
        "https://e.infogram.com/0991a8d7-ada2-4fc2-a351-f446081b8d95?src=embed \
         https://infogram.com/0991a8d7-ada2-4fc2-a351-f446081b8d95",
        "https://e.infogram.com/0991a8d7-ada2-4fc2-a351-f446081b8d95?src=embed",
        "https://infogram.com/0991a8d7-ada2-4fc2-a351-f446081b8d95",
        ("infogram", Shape::High(500)),
    ),
    (
        "https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs?src=embed",
        "https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs?src=embed",
        "https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs",
        ("infogram", Shape::High(500)),
    ),
    (
        "https://public.tableau.com/views/Book_1/Dash-2?:language=en-GB&:display_count=n \
         https://public.tableau.com/app/profile/a.name/viz/Book_1/Dash-2 \
         https://public.tableau.com/views/Book_1/Dash-2",
        "https://public.tableau.com/views/Book_1/Dash-2?:showVizHome=no&:embed=true",
        "https://public.tableau.com/views/Book_1/Dash-2",
        ("tableau", Shape::High(600)),
    ),
    (
        "https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI&font=Default&lang=en \
         https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI",
        "https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI",
        "https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI",
        ("knight-lab", Shape::High(650)),
    ),
    (
        "https://cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid=a460c70a-e311-11ec-b5bb-6595d9b17862",
        "https://cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid=a460c70a-e311-11ec-b5bb-6595d9b17862",
        "https://cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid=a460c70a-e311-11ec-b5bb-6595d9b17862",
        ("knight-lab", Shape::High(450)),
    ),
    (
        "https://uploads.knightlab.com/storymapjs/0a1b2c3d4e5f/a-story/index.html",
        "https://uploads.knightlab.com/storymapjs/0a1b2c3d4e5f/a-story/index.html",
        "https://uploads.knightlab.com/storymapjs/0a1b2c3d4e5f/a-story/index.html",
        ("knight-lab", Shape::High(650)),
    ),
    (
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!2m3!1f0!2f0!3f0!2sH%C3%A0+N%E1%BB%99i!5e0!3m2!1sen!2svn",
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!2m3!1f0!2f0!3f0!2sH%C3%A0+N%E1%BB%99i!5e0!3m2!1sen!2svn",
        "https://www.google.com/maps/search/?api=1&query=21.0245,105.8544",
        ("google-maps", Shape::High(400)),
    ),
    (
        "https://www.google.com/maps/d/embed?mid=1AbC_dEf-gH&ehbc=2E312F \
         https://www.google.com/maps/d/u/0/embed?mid=1AbC_dEf-gH&ehbc=2E312F \
         https://www.google.com/maps/d/u/1/viewer?hl=de&mid=1AbC_dEf-gH \
         https://www.google.com/maps/d/edit?mid=1AbC_dEf-gH",
        "https://www.google.com/maps/d/embed?mid=1AbC_dEf-gH",
        "https://www.google.com/maps/d/viewer?mid=1AbC_dEf-gH",
        ("google-maps", Shape::High(480)),
    ),
    (
        "https://maps.google.com/maps?q=Hanoi&t=&z=13&ie=UTF8&iwloc=&output=embed",
        "https://www.google.com/maps?q=Hanoi&output=embed&z=13",
        "https://www.google.com/maps/search/?api=1&query=Hanoi",
        ("google-maps", Shape::High(400)),
    ),
    (
        "https://maps.app.goo.gl/AbCdEf123",
        "",
        "https://maps.app.goo.gl/AbCdEf123",
        ("", Shape::High(400)),
    ),
    (
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        "https://www.openstreetmap.org/?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        ("openstreetmap", Shape::High(400)),
    ),
    (
        "https://storymaps.arcgis.com/stories/48908367c2d24cd9a2989bcc6b52e7c1 \
         https://storymaps.arcgis.com/stories/48908367c2d24cd9a2989bcc6b52e7c1?header",
        "https://storymaps.arcgis.com/stories/48908367c2d24cd9a2989bcc6b52e7c1",
        "https://storymaps.arcgis.com/stories/48908367c2d24cd9a2989bcc6b52e7c1",
        ("arcgis", Shape::High(600)),
    ),
    (
        "https://experience.arcgis.com/experience/48908367c2d24cd9a2989bcc6b52e7c1/?draft=true \
         https://experience.arcgis.com/experience/48908367c2d24cd9a2989bcc6b52e7c1",
        "https://experience.arcgis.com/experience/48908367c2d24cd9a2989bcc6b52e7c1",
        "https://experience.arcgis.com/experience/48908367c2d24cd9a2989bcc6b52e7c1",
        ("arcgis", Shape::High(600)),
    ),
    (
        "https://www.arcgis.com/apps/Embed/index.html?webmap=48908367c2d24cd9a2989bcc6b52e7c1&extent=1,2,3,4 \
         https://newsroom.maps.arcgis.com/apps/Embed/index.html?webmap=48908367c2d24cd9a2989bcc6b52e7c1&zoom=true",
        "https://www.arcgis.com/apps/Embed/index.html?webmap=48908367c2d24cd9a2989bcc6b52e7c1",
        "https://www.arcgis.com/apps/Embed/index.html?webmap=48908367c2d24cd9a2989bcc6b52e7c1",
        ("arcgis", Shape::High(600)),
    ),
    (
        "https://www.arcgis.com/apps/dashboards/48908367c2d24cd9a2989bcc6b52e7c1",
        "https://www.arcgis.com/apps/dashboards/48908367c2d24cd9a2989bcc6b52e7c1",
        "https://www.arcgis.com/apps/dashboards/48908367c2d24cd9a2989bcc6b52e7c1",
        ("arcgis", Shape::High(600)),
    ),
    (
        "https://embed.windy.com/embed2.html?lat=21.02&lon=-105.85&detailLat=21&zoom=5&level=surface&overlay=wind&menu=&type=map \
         https://embed.windy.com/embed.html?type=map&location=coordinates&zoom=5&overlay=wind&level=surface&lat=21.02&lon=-105.85",
        "https://embed.windy.com/embed2.html?type=map&location=coordinates&lat=21.02&lon=-105.85&zoom=5&level=surface&overlay=wind",
        "https://www.windy.com/?21.02,-105.85,5",
        ("windy", Shape::High(450)),
    ),
];
