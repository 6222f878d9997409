// Apollo's gateway reports to its maker unless told not to before it is made. This program never calls home.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
