using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>Lists that lag: now and then one leaves out a record that is there, or answers empty.</summary>
internal sealed class HiddenRecords(Dice dice, int most)
{
    private static readonly string[] Lists = ["/purchaseorders", "/contacts", "/purchase_order_contracts", "/vendors", "/wbs_codes", "/cost_codes", "/projects"];

    /// <summary>How many lists were cut.</summary>
    public int Cut { get; private set; }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        if (Cut >= most || request.Method != HttpMethod.Get || !response.IsSuccessStatusCode || !Array.Exists(Lists, list => request.RequestUri!.AbsolutePath.EndsWith(list, StringComparison.Ordinal))
            || !dice.Chance(4) || response.Content is not ReadOnlyMemoryContent content || JsonNode.Parse(await content.ReadAsByteArrayAsync()) is not { } root)
        {
            return response;
        }

        var rows = root as JsonArray ?? (root as JsonObject)?.Select(member => member.Value).OfType<JsonArray>().FirstOrDefault();
        if (rows is not { Count: > 0 })
        {
            return response;
        }

        Cut++;
        if (dice.Chance(20))
        {
            rows.Clear();
        }
        else
        {
            rows.RemoveAt(dice.Below(rows.Count));
        }

        var cut = new ReadOnlyMemoryContent(SandboxResponse.Json(root).Body);
        foreach (var header in content.Headers.NonValidated.Where(header => header.Key != "Content-Length"))
        {
            cut.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
        }

        response.Content = cut;
        return response;
    }
}
