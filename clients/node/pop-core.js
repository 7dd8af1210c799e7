// @alicloud/pop-core, the older client.
const { RPCClient } = require('@alicloud/pop-core');
const { serve } = require('./lines');

const call = (request) => {
  // docs: begin
  const client = new RPCClient({
    endpoint: 'http://' + request.endpoint, // this client wants the scheme
    apiVersion: request.version, // 2020-01-10
    accessKeyId: request.key,
    accessKeySecret: request.secret,
    securityToken: request.token,
  });
  // docs: end
  return client.request(request.operation, request.parameters, { method: 'POST' });
};

// Its errors are named after the code, such as NoPermissionError.
serve(call, (problem) => ({
  type: problem.code && problem.name === `${problem.code}Error` ? '<code>Error' : problem.name,
  code: problem.code,
  status: problem.entry && problem.entry.response && problem.entry.response.statusCode,
  message: problem.message,
}));
