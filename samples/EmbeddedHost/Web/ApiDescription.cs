using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.AspNetCore.Http.Metadata;

namespace EmbeddedHost;

/// <summary>
/// Describes the API in the form of OpenAPI 3.1, from the endpoints that there are: what one takes stands in the signature of its handler, and what it answers is generated with its JSON. So nothing
/// stands here that could be another than the routes.
/// </summary>
internal static class ApiDescription
{
    private const string Json = "application/json";
    private const string Problem = "problem";

    // A member that may be null is left out where it is.
    private static readonly JsonSchemaExporterOptions Exported = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, schema) => Told(schema) };

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["connection"] = "The connection by its id; without it all of them, or the only one.",
        ["number"] = "The order's number, whatever its capitals, or its purchaseorder_id.",
        ["id"] = "The id.",
        ["month"] = "The month, as in 2026-11.",
        ["state"] = "Only orders that stand so.",
        ["all"] = "Whether those come too that are settled.",
        ["since"] = "Since when, as in 2026-11-30T18:00:00Z; without it the last day.",
        ["kind"] = "Only links of this kind: vendor, project, costCode or commitment.",
        ["status"] = "Only links of this status: confirmed or rejected.",
        ["find"] = "Only orders that this finds: part of the number or of the vendor's name, an amount, or the id or origin_id of a commitment.",
        ["after"] = "Where a part of the list begins: after which row, as the header Link of the part before it says.",
        ["most"] = "How many rows a part of the list has at most, up to 1000; without it and without after, everything comes at once.",
    };

    public static void MapDescription(this IEndpointRouteBuilder api) =>
        api.MapGet("/openapi.json", Describe).WithSummary("This description of the API.");

    private static IResult Describe(HttpContext context) => Results.Text(Of(context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints).ToJsonString(), Json);

    /// <summary>The description of those of the endpoints that belong to the API.</summary>
    public static JsonObject Of(IEnumerable<Endpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (var (endpoint, operation) in endpoints.Select(one => (Endpoint: one, Operation: ApiOperation.Of(one))).OrderBy(one => one.Operation?.Path, StringComparer.Ordinal))
        {
            if (operation is null) continue;
            if (paths[operation.Path] is not JsonObject path) paths[operation.Path] = path = new JsonObject();
            path[operation.Method.ToLowerInvariant()] = Described(endpoint, operation);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Zoho Books purchase orders to Procore commitments",
                ["version"] = typeof(ApiDescription).Assembly.GetName().Version?.ToString(3) ?? "0",
                ["description"] = "What the host that serves on this machine knows and does. It answers on this machine only, to the token in the file api-token of its data directory.",
            },
            ["security"] = new JsonArray(new JsonObject { [SignInSetup.Token] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { [SignInSetup.Token] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = new JsonObject { [Problem] = Schema(typeof(ProblemView)) },
            },
        };
    }

    private static JsonObject Described(Endpoint endpoint, ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["operationId"] = string.Join('_', $"{operation.Method.ToLowerInvariant()}{operation.Path}".Split(['/', '{', '}', '.', '-'], StringSplitOptions.RemoveEmptyEntries)),
            ["summary"] = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary,
            ["parameters"] = new JsonArray(
            [
                .. operation.PathParameters.Select(name => Parameter(name, "path", isRequired: true, typeof(string))),
                .. operation.QueryParameters.Select(one => Parameter(one.Name!, "query", KnownParameters.IsRequired(one), one.ParameterType)),
            ]),
        };
        if (operation.Body is { } body) described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Json, Closed(Schema(body))) };
        var answer = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().FirstOrDefault(one => one is { StatusCode: StatusCodes.Status200OK, Type: not null } && one.Type != typeof(void))?.Type;
        described["responses"] = new JsonObject
        {
            [StatusCodes.Status200OK.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = "It is as it was asked for.",
                ["content"] = Content(Json, answer is null ? new JsonObject { ["type"] = "object" } : Schema(answer)),
            },
            ["default"] = new JsonObject
            {
                ["description"] = "It can't be answered; the detail says why in one sentence, and what to do.",
                ["content"] = Content(Refusal.ContentType, new JsonObject { ["$ref"] = $"#/components/schemas/{Problem}" }),
            },
        };
        return described;
    }

    private static JsonNode Parameter(string name, string where, bool isRequired, Type type) => new JsonObject
    {
        ["name"] = name,
        ["in"] = where,
        ["required"] = isRequired,
        ["description"] = Parameters.GetValueOrDefault(name, name),
        ["schema"] = new JsonObject { ["type"] = TypeOf(Nullable.GetUnderlyingType(type) ?? type) },
    };

    private static string TypeOf(Type type) => type == typeof(bool) ? "boolean" : type == typeof(string) ? "string" : "integer";

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonNode Schema(Type type) => ApiJson.Default.GetTypeInfo(type) is { } known ? known.GetJsonSchemaAsNode(Exported) : new JsonObject();

    // What nothing reads is refused.
    private static JsonNode Closed(JsonNode schema)
    {
        if (schema is JsonObject body) body["additionalProperties"] = false;
        return schema;
    }

    private static JsonNode Told(JsonNode schema)
    {
        if (schema is not JsonObject one || one["required"] is not JsonArray required || one["properties"] is not JsonObject properties) return schema;
        string[] always = [.. required.Select(name => (string)name!).Where(name => !MayBeNull(properties[name]))];
        if (always.Length == 0) one.Remove("required");
        else one["required"] = new JsonArray([.. always.Select(name => (JsonNode?)name)]);
        return schema;
    }

    private static bool MayBeNull(JsonNode? schema) =>
        schema is JsonObject one && ((one["type"] is JsonArray kinds && kinds.Any(kind => (string?)kind == "null")) || (one["enum"] is JsonArray values && values.Any(value => value is null)));
}
