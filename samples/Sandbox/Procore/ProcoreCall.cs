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

    /// <summary>The ids of the records that a write created, changed or removed, for the log.</summary>
    public List<long> RecordIds { get; } = [];

    public void Touched(ProcoreRecord record)
    {
        RecordIds.Add(record.Id);
        if (record.OriginId is { } origin && !OriginIds.Contains(origin))
            OriginIds.Add(origin);
    }

    public long PathId(string name) =>
        long.TryParse(path[name], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : throw ProcoreProblem.NotFound();

    /// <summary>The JSON body, of which only the named members may exist.</summary>
    public JsonObject Body(params ReadOnlySpan<string> members)
    {
        if (!request.ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new ProcoreProblem(400, "The body has to be JSON, with Content-Type: application/json.");
        if (request.Body.Length > largestBody)
            throw new ProcoreProblem(413, "Payload Too Large");
        JsonObject body;
        try
        {
            body = JsonNode.Parse(request.Body.Span) as JsonObject ?? throw new ProcoreProblem(400, "The body has to be a JSON object.");
            foreach ((string name, _) in body)
            {
                if (!members.Contains(name))
                    throw new ProcoreProblem(406, $"Unknown field: {name}");
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ProcoreProblem(400, "There was a problem in the JSON you submitted.");
        }

        return body;
    }

}
