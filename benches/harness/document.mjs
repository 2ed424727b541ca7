// A page of the benchmark's, around what a variant has in its head and in its body.

export const documentOf = ({ head, body }) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bench</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>A day of news</h1>
${body}
</body>
</html>
`;
