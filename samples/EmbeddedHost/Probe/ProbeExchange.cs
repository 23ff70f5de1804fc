using System.Globalization;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, where that is JSON.</param>
internal sealed record ProbeExchange(int Status, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    public bool IsGood => Status < 300;

    /// <summary>Its status, in words.</summary>
    public string Said => FormattableString.Invariant($"The status was {Status}.");

    /// <summary>Whether what was asked for is refused: the answer to questions of that kind. A 403 may be a right that is missing, and says so only where it is named.</summary>
    public ProbeAnswer Refused(int? also = null) => IsGood || Status is 400 or 406 or 409 or 422 || Status == also ? ProbeAnswer.Is(!IsGood, Said) : ProbeAnswer.Untold(Said);

    /// <summary>The record or envelope.</summary>
    public JsonObject Object => Body as JsonObject ?? throw new ProbeUntoldException("The answer is no JSON object.");

    /// <summary>What a version 2 answer has under <c>data</c>.</summary>
    public JsonObject Data => Object["data"] as JsonObject ?? throw new ProbeUntoldException("The answer has no data.");

    /// <summary>The rows of a list, bare or under <c>data</c>.</summary>
    public IReadOnlyList<JsonObject> Rows => Of(Body is JsonObject envelope ? envelope["data"] : Body);

    /// <summary>A header as a number.</summary>
    public long? Number(string header) =>
        Headers.TryGetValue(header, out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The objects of a list.</summary>
    public static IReadOnlyList<JsonObject> Of(JsonNode? list) => list is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    /// <summary>The answer, unless it is a refusal.</summary>
    public ProbeExchange OrUntold(string what) => IsGood ? this : throw new ProbeUntoldException(FormattableString.Invariant($"{what} was answered with {Status}."));
}
