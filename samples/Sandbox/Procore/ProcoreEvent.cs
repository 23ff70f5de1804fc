using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A change that Procore announces, in webhook payload version 4.0: every id a string, and no body of the resource.</summary>
public sealed record ProcoreEvent(string Id, DateTimeOffset At, string Reason, long CompanyId, long? ProjectId, long UserId, string ResourceType, long ResourceId)
{
    /// <summary>The payload as it is posted.</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["timestamp"] = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["reason"] = Reason,
        ["company_id"] = Text(CompanyId),
        ["project_id"] = ProjectId is { } project ? Text(project) : null,
        ["user_id"] = Text(UserId),
        ["resource_type"] = ResourceType,
        ["resource_id"] = Text(ResourceId),
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
