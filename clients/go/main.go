// github.com/aliyun/alibaba-cloud-sdk-go, which the command line client is built on, too.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strconv"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/resourcesharing"
)

type call struct {
	Endpoint, Key, Secret, Token, Version, Operation string
	Parameters                                       map[string]any
}

type problem struct {
	Type       string `json:"type"`
	Code       string `json:"code"`
	Status     int    `json:"status,omitempty"`
	Message    string `json:"message"`
	RetryAfter int    `json:"retryAfter,omitempty"`
}

type outcome struct {
	Answer json.RawMessage `json:"answer,omitempty"`
	Error  *problem        `json:"error,omitempty"`
}

func client(c call) (*resourcesharing.Client, error) {
	if c.Token != "" {
		credential := credentials.NewStsTokenCredential(c.Key, c.Secret, c.Token)
		client, err := resourcesharing.NewClientWithOptions("cn-hangzhou", sdk.NewConfig().WithScheme("HTTP"), credential)
		if err == nil {
			client.Domain = c.Endpoint
		}
		return client, err
	}
	// docs: begin
	config := sdk.NewConfig().WithScheme("HTTP")
	credential := credentials.NewAccessKeyCredential(c.Key, c.Secret)
	client, err := resourcesharing.NewClientWithOptions("cn-hangzhou", config, credential)
	if err != nil {
		return nil, err
	}
	client.Domain = c.Endpoint // such as 127.0.0.1:8080
	// docs: end
	return client, nil
}

// answer makes the call by the method that was generated for the operation, where there is one.
func answer(c call) (string, error) {
	client, err := client(c)
	if err != nil {
		return "", err
	}
	method := reflect.ValueOf(client).MethodByName(c.Operation)
	if !method.IsValid() || !hasFields(method.Type().In(0).Elem(), c.Parameters) {
		return common(client, c)
	}
	request := reflect.New(method.Type().In(0).Elem())
	rpc := &requests.RpcRequest{}
	rpc.InitWithApiInfo("ResourceSharing", c.Version, c.Operation, "", "")
	rpc.Method = requests.POST
	request.Elem().FieldByName("RpcRequest").Set(reflect.ValueOf(rpc))
	fields, err := json.Marshal(texts(c.Parameters))
	if err == nil {
		err = json.Unmarshal(fields, request.Interface())
	}
	if err != nil {
		return "", err
	}
	result := method.Call([]reflect.Value{request})
	if failure, failed := result[1].Interface().(error); failed {
		return "", failure
	}
	return result[0].Interface().(interface{ GetHttpContentString() string }).GetHttpContentString(), nil
}

// hasFields says whether the generated request knows all parameters: some are newer than it.
func hasFields(request reflect.Type, parameters map[string]any) bool {
	for name := range parameters {
		if _, known := request.FieldByName(name); !known {
			return false
		}
	}
	return true
}

// common makes the call where no generated method can.
func common(client *resourcesharing.Client, c call) (string, error) {
	request := requests.NewCommonRequest()
	request.Scheme, request.Method, request.Domain = "http", "POST", c.Endpoint
	request.Version, request.ApiName = c.Version, c.Operation
	flatten(request.QueryParams, "", c.Parameters)
	response, err := client.ProcessCommonRequest(request)
	if err != nil {
		return "", err
	}
	return response.GetHttpContentString(), nil
}

// flatten puts lists and objects as Tag.1.Key, which this client leaves to its callers here.
func flatten(into map[string]string, name string, value any) {
	prefix := ""
	if name != "" {
		prefix = name + "."
	}
	switch typed := value.(type) {
	case map[string]any:
		for key, member := range typed {
			flatten(into, prefix+key, member)
		}
	case []any:
		for i, member := range typed {
			flatten(into, prefix+strconv.Itoa(i+1), member)
		}
	default:
		into[name] = fmt.Sprint(typed)
	}
}

// texts has numbers and truth values as the texts that the generated requests hold.
func texts(value any) any {
	switch typed := value.(type) {
	case map[string]any:
		all := map[string]any{}
		for name, member := range typed {
			all[name] = texts(member)
		}
		return all
	case []any:
		all := []any{}
		for _, member := range typed {
			all = append(all, texts(member))
		}
		return all
	case string:
		return typed
	default:
		return fmt.Sprint(typed)
	}
}

func describe(err error) *problem {
	if refused, ok := err.(*errors.ServerError); ok {
		told := &problem{Type: "ServerError", Code: refused.ErrorCode(), Status: refused.HttpStatus(), Message: refused.Message()}
		// The client does not wait by itself; the command line client reads the header so.
		if after := refused.RespHeaders["X-Acs-Retry-After"]; len(after) == 1 {
			told.RetryAfter, _ = strconv.Atoi(after[0])
		}
		return told
	}
	return &problem{Type: fmt.Sprintf("%T", err), Message: err.Error()}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var c call
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			panic(err)
		}
		var made outcome
		if body, err := answer(c); err != nil {
			made.Error = describe(err)
		} else {
			made.Answer = json.RawMessage(body)
		}
		if err := out.Encode(made); err != nil {
			panic(err)
		}
	}
}
