using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What all writes share: their effect is counted, and their answer says what was done.</summary>
internal sealed class ZohoWriter(RequestLog log)
{
    /// <summary>The answer of a write that has had its effect on the record <paramref name="id"/>.</summary>
    public SandboxResponse Done(ZohoCall call, string id, int status, string message, string? key = null, JsonNode? record = null)
    {
        log.Wrote(new WriteEntry(SandboxSide.Zoho, call.Now, call.Request.Method, call.Request.Route!, null, [], [long.Parse(id, CultureInfo.InvariantCulture)]));
        var body = new JsonObject { ["code"] = 0, ["message"] = message };
        if (key is not null) body[key] = record;
        return SandboxResponse.Json(body, status);
    }
}
