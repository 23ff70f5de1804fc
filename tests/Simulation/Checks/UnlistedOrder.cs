using System.Text;
using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>An order that is known, and that Zoho's list leaves out while month end reads it, is not gone: it ties as before.</summary>
internal static class UnlistedOrder
{
    public static async Task HoldAsync(World world, int seed)
    {
        var evidence = await Evidence.CollectAsync(world);
        var known = evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var order = new Dice(seed, "forgotten order").OneOf(known).Data;
        world.Wire = (request, send) => WithoutAsync(order.Id, request, send);
        try
        {
            var report = await world.AskAsync(() => world.Engine.ReconcileAsync(World.ConnectionId).AsTask());
            var row = report.Rows.FirstOrDefault(row => row.OrderId == order.Id);
            Assert.True(row?.Result == ReconciliationResult.Ties, $"{order.Number} is synced and no list has it, and month end calls it {row?.Result.ToString() ?? "nothing"}");
        }
        finally
        {
            world.Wire = null;
        }
    }

    private static async Task<HttpResponseMessage> WithoutAsync(string orderId, HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/purchaseorders", StringComparison.Ordinal) && response is { IsSuccessStatusCode: true, Content: ReadOnlyMemoryContent content }
            && JsonNode.Parse(await content.ReadAsByteArrayAsync()) is { } root && root["purchaseorders"] is JsonArray rows
            && rows.FirstOrDefault(row => (string?)row!["purchaseorder_id"] == orderId) is { } row)
        {
            rows.Remove(row);
            response.Content = ListTrouble.Like(content, Encoding.UTF8.GetBytes(root.ToJsonString()));
        }

        return response;
    }
}
