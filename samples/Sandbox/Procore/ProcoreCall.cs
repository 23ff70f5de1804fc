using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>One authenticated call on its way to a resource.</summary>
internal sealed class ProcoreCall(SandboxRequest request, IReadOnlyDictionary<string, string> path, ProcoreActor actor, int largestBody)
{
    public SandboxRequest Request => request;

    public ProcoreQuery Query { get; } = new(request.Query);

    public ProcoreActor Actor => actor;

    public DateTimeOffset Now => actor.Now;

    /// <summary>The project that the call named, once it was found.</summary>
    public long? ProjectId { get; set; }

    /// <summary>The origin ids that a write sent, for the log.</summary>
    public List<string> OriginIds { get; } = [];

    /// <summary>The ids of the records that a write created, changed or removed, for the log; none when it had no effect.</summary>
    public List<long> RecordIds { get; } = [];

    public void Touched(ProcoreRecord record)
    {
        RecordIds.Add(record.Id);
        if (record.OriginId is { } origin && !OriginIds.Contains(origin))
            OriginIds.Add(origin);
    }

    /// <summary>The operation's path has the variable.</summary>
    public bool Has(string name) => path.ContainsKey(name);

    public long PathId(string name) =>
        long.TryParse(path[name], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : throw ProcoreProblem.NotFound();

    /// <summary>The body came as a form, in which every value is a text.</summary>
    public bool IsForm { get; private set; }

    /// <summary>The files of <c>attachments[]</c>.</summary>
    public IReadOnlyList<SandboxFile> Files { get; private set; } = [];

    /// <summary>The body as <see cref="Body"/>, or as a multipart form such as <c>purchase_order_contract[title]</c> with files.</summary>
    public JsonObject BodyOrForm(params ReadOnlySpan<string> members)
    {
        if (!request.ContentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return Body(members);
        MultipartForm form = MultipartForm.Read(request) ?? throw new ProcoreProblem(400, "The multipart form cannot be read.");
        if (request.Body.Length > largestBody)
            throw new ProcoreProblem(413, "Payload Too Large");
        if (form.Files.FirstOrDefault(file => file.Field is not "attachments[]") is { } stray)
            throw new ProcoreProblem(406, $"Unknown field: {stray.Field}");
        IsForm = true;
        Files = form.Files;
        return Known(ProcoreForm.Nest(form.Fields), members);
    }

    /// <summary>The JSON body, of which only the named members may exist.</summary>
    public JsonObject Body(params ReadOnlySpan<string> members) => Known(WholeBody(), members);

    /// <summary>The JSON body as it is: an object whose members the operation checks.</summary>
    public JsonObject WholeBody() => Parse() as JsonObject ?? throw new ProcoreProblem(400, "The body has to be a JSON object.");

    /// <summary>The JSON body as a bare array.</summary>
    public JsonArray WholeArray() => Parse() as JsonArray ?? throw new ProcoreProblem(400, "The body has to be a JSON array.");

    private JsonNode? Parse()
    {
        if (!request.ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new ProcoreProblem(400, "The body has to be JSON, with Content-Type: application/json.");
        if (request.Body.Length > largestBody)
            throw new ProcoreProblem(413, "Payload Too Large");
        try
        {
            JsonNode? body = JsonNode.Parse(request.Body.Span);
            _ = (body as JsonObject)?.Count;
            return body;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ProcoreProblem(400, "There was a problem in the JSON you submitted.");
        }
    }

    private static JsonObject Known(JsonObject body, ReadOnlySpan<string> members)
    {
        foreach ((string name, _) in body)
        {
            if (!members.Contains(name))
                throw new ProcoreProblem(406, $"Unknown field: {name}");
        }

        return body;
    }
}
