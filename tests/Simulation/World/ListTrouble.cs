using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>Lists that lag and shift: now and then one is what it was before, leaves out a record that is there, has one twice, is in another order, or answers empty.</summary>
internal sealed class ListTrouble(Dice dice, int most)
{
    private static readonly string[] Lists =
        ["/purchaseorders", "/contacts", "/purchase_order_contracts", "/vendors", "/wbs_codes", "/cost_codes", "/projects", "/line_item_types"];

    private readonly Dictionary<string, byte[]> _before = new(StringComparer.Ordinal);

    /// <summary>How many lists were wrong, by what was wrong with them.</summary>
    public SortedDictionary<string, int> Spoiled { get; } = new(StringComparer.Ordinal);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        if (Spoiled.Values.Sum() >= most || request.Method != HttpMethod.Get || !response.IsSuccessStatusCode || response.Content is not ReadOnlyMemoryContent content
            || !Array.Exists(Lists, list => request.RequestUri!.AbsolutePath.EndsWith(list, StringComparison.Ordinal)))
        {
            return response;
        }

        var (url, now) = (request.RequestUri!.ToString(), await content.ReadAsByteArrayAsync());
        var before = _before.GetValueOrDefault(url, now);
        _before[url] = now;
        if (!dice.Chance(4) || JsonNode.Parse(now) is not { } root || Rows(root) is not { Count: > 0 } rows)
        {
            return response;
        }

        var what = dice.Pick("ListLags", "ListHides", "ListHides", "ListRepeats", "ListReorders", "ListIsEmpty");
        Spoiled[what] = Spoiled.GetValueOrDefault(what) + 1;
        response.Content = Like(content, what == "ListLags" ? before : Spoil(root, rows, what));
        return response;
    }

    private byte[] Spoil(JsonNode root, JsonArray rows, string what)
    {
        switch (what)
        {
            case "ListHides":
                rows.RemoveAt(dice.Below(rows.Count));
                break;
            case "ListRepeats":
                rows.Add(dice.OneOf([.. rows])!.DeepClone());
                break;
            case "ListReorders":
                var shuffled = dice.Shuffle(rows);
                rows.Clear();
                shuffled.ForEach(rows.Add);
                break;
            default:
                rows.Clear();
                break;
        }

        return SandboxResponse.Json(root).Body.ToArray();
    }

    private static JsonArray? Rows(JsonNode root) => root as JsonArray ?? (root as JsonObject)?.Select(member => member.Value).OfType<JsonArray>().FirstOrDefault();

    /// <summary>Another body, of the same kind.</summary>
    public static ReadOnlyMemoryContent Like(ReadOnlyMemoryContent content, byte[] body)
    {
        var other = new ReadOnlyMemoryContent(body);
        foreach (var header in content.Headers.NonValidated.Where(header => header.Key != "Content-Length"))
        {
            other.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
        }

        return other;
    }
}
