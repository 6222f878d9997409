// Runs in the browser, before GraphiQL's own script.

// Monaco, GraphiQL's editor, asks where its workers are; it would make them of inline code otherwise.
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => `/explorer/${label}.worker.js`,
};

document.addEventListener('DOMContentLoaded', () => {
  const { textContent } = document.getElementById('examples');
  self.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
    endpoint: '/graphql',
    title: 'Graph<em>i</em>QL',
    logo: ' ',
    defaultTabs: JSON.parse(textContent),
    additionalHeaders: whoAsks,
  });
});

/** Headers of who was chosen to ask, and for what. */
function whoAsks() {
  const headers = { 'x-api-key': chosen('asker'), 'x-purpose': chosen('purpose') };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value));
}

function chosen(id) {
  return document.getElementById(id)?.value;
}
