using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation;

/// <summary>
/// Nothing is written in the same way again and again: what a service took, word for word, it is not sent for ever, however well each time goes. What failed may be sent again.
/// </summary>
internal sealed class SameWrites
{
    /// <summary>How often something is taken in the same way within an hour: as often as the core does before it asks, once more for each time that people had it sent again.</summary>
    private const int Most = 8;

    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private readonly Dictionary<(string What, string Hash), List<TimeSpan>> _taken = [];

    /// <summary>A service took something. Of a body with several records each is something of its own, and what the answer to it refuses was not taken.</summary>
    public void Note(HttpMethod method, Uri address, byte[] body, byte[] answer, TimeSpan at)
    {
        foreach (var part in Parts(body, Refused(answer)))
        {
            var same = (What: $"{method} {address.AbsolutePath}", Hash: Convert.ToHexString(SHA256.HashData(part).AsSpan(0, 8)));
            if (!_taken.TryGetValue(same, out var times)) _taken[same] = times = [];
            times.Add(at);
        }
    }

    public void Hold()
    {
        foreach (var (same, times) in _taken)
        {
            for (var last = Most; last < times.Count; last++)
            {
                Assert.True(times[last] - times[last - Most] > Within, $"{same.What} was sent in the same way {times.Count} times, {Most + 1} of them within {times[last] - times[last - Most]}");
            }
        }
    }

    private static IEnumerable<byte[]> Parts(byte[] body, HashSet<string> refused) =>
        body is [(byte)'{', ..] && JsonNode.Parse(body)?["updates"] is JsonArray { Count: > 0 } rows
            ? rows.Where(row => !refused.Contains(Key(row!))).Select(row => System.Text.Encoding.UTF8.GetBytes(row!.ToJsonString()))
            : [body];

    private static HashSet<string> Refused(byte[] answer)
    {
        try
        {
            return answer is [(byte)'{', ..] && JsonNode.Parse(answer)?["errors"] is JsonArray errors ? [.. errors.OfType<JsonObject>().Select(Key)] : [];
        }
        catch (JsonException)
        {
            return []; // half an answer
        }
    }

    private static string Key(JsonNode row) => $"{row["origin_id"]} {(row["origin_id"] is null ? row["id"] : null)}";
}
