using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Ends a call with an error answer.</summary>
internal sealed class ProcoreProblem : Exception
{
    public ProcoreProblem(int status, string message)
        : base(message) => Status = status;

    public ProcoreProblem(int status, FieldErrors fields)
        : base("The request was refused for " + string.Join(", ", fields.Names) + ".")
    {
        Status = status;
        Fields = fields;
    }

    public int Status { get; }

    public FieldErrors? Fields { get; }

    public static ProcoreProblem NotFound() => new(404, "Not Found");

    /// <summary>No operation has this path: worded apart from a record that is not there, so that a wrong path shows.</summary>
    public static ProcoreProblem NoSuchRoute(SandboxRequest request) => new(404, $"No route matches [{request.Method}] \"{request.Path}\"");

    public static ProcoreProblem Forbidden() => new(403, "You do not have sufficient access to complete that action");

    public static ProcoreProblem BadRequest(string field, string message) => new(400, FieldErrors.Of(field, message));

    public static ProcoreProblem Unprocessable(string field, string message) => new(422, FieldErrors.Of(field, message));

    public JsonObject Body(ProcoreErrorShape shape)
    {
        if (Fields is not null)
            return new JsonObject { ["errors"] = Fields.ToJson() };
        string code = Status.ToString(CultureInfo.InvariantCulture);
        return shape switch
        {
            ProcoreErrorShape.ErrorsText => new JsonObject { ["errors"] = Message },
            ProcoreErrorShape.ErrorsList => new JsonObject { ["errors"] = new JsonArray((JsonNode)Message) },
            ProcoreErrorShape.Message => new JsonObject { ["message"] = Message },
            ProcoreErrorShape.ErrorText => new JsonObject { ["error"] = Message },
            ProcoreErrorShape.ErrorReason => new JsonObject { ["error"] = new JsonObject { ["reason"] = Message } },
            ProcoreErrorShape.ErrorObjects => new JsonObject { ["error"] = new JsonArray(new JsonObject { ["message"] = Message }) },
            ProcoreErrorShape.TitleAndDetail => new JsonObject { ["title"] = $"Status {code}", ["detail"] = Message },
            ProcoreErrorShape.DetailsObject => new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = Message, ["details"] = new JsonObject { ["message"] = Message } },
            },
            ProcoreErrorShape.CodeAndReason => new JsonObject
            {
                ["code"] = Status,
                ["message"] = Message,
                ["fields"] = null,
                ["reason"] = null,
                ["error"] = Message,
            },
            _ => new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = Message, ["details"] = new JsonArray() },
            },
        };
    }
}
