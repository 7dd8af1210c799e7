// @alicloud/openapi-client, under the generated clients of 2020 to 2024.
const { default: OpenApi, Config, OpenApiRequest, Params } = require('@alicloud/openapi-client');
const { default: OpenApiUtil } = require('@alicloud/openapi-util');
const { RuntimeOptions } = require('@alicloud/tea-util');
const { serve } = require('./lines');

const call = async (request) => {
  // docs: begin
  const client = new OpenApi(new Config({
    endpoint: request.endpoint, // such as 127.0.0.1:8080
    protocol: 'HTTP',
    regionId: 'cn-hangzhou',
    accessKeyId: request.key,
    accessKeySecret: request.secret,
    securityToken: request.token,
  }));
  // docs: end
  const params = new Params({
    action: request.operation, version: request.version, protocol: 'HTTPS', pathname: '/', method: 'POST',
    authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
  });
  const query = OpenApiUtil.query(request.parameters);
  return (await client.callApi(params, new OpenApiRequest({ query }), new RuntimeOptions({}))).body;
};

serve(call, (problem) => ({
  code: problem.code,
  status: problem.statusCode || (problem.data && problem.data.statusCode),
  message: problem.message,
}));
