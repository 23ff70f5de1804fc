using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What always holds, checked against what the sandbox itself holds and saw, not against what the core believes.</summary>
internal static class Invariants
{
    /// <param name="world">Where it has to hold.</param>
    /// <param name="ownLimits">Whether one process at a time called the vendors: several do not know of each other's calls.</param>
    public static async Task HoldAsync(World world, bool ownLimits = true)
    {
        var state = world.State();
        var orders = await world.OrdersAsync();
        var commitments = state["commitments"]!.AsArray().Select(node => new Seen(node!)).ToList();
        var links = await world.Store.ListLinksAsync(World.ConnectionId);

        OneCommitmentPerOrderAndProject(commitments);
        await MoneyTiesAsync(world, orders, commitments, state);
        EveryVendorIsLinked(commitments, links);
        await ReconciliationTellsTheTruthAsync(world, orders);
        await AuditHoldsAsync(world, state);
        await EveryCommitmentCanBeTracedAsync(world, commitments);
        if (ownLimits)
        {
            LimitsHold(state);
        }

        await NothingIsStuckAsync(world, orders);
        await EveryOrderIsKnownAsync(orders, state);
        await DecisionsCanBeMadeAgainAsync(world, orders);
    }

    private static void OneCommitmentPerOrderAndProject(List<Seen> commitments)
    {
        foreach (var same in commitments.Where(commitment => !commitment.Deleted && commitment.OriginId.Length > 0).GroupBy(commitment => commitment.OriginId))
        {
            Assert.True(same.Count() == 1, $"{same.Key} exists {same.Count()} times");
        }

        foreach (var same in commitments.Where(commitment => !commitment.Deleted && commitment.Number.Length > 0).GroupBy(commitment => (commitment.Number, commitment.Project)))
        {
            Assert.True(same.Count() == 1, $"order {same.Key} exists {same.Count()} times");
        }
    }

    private static async Task MoneyTiesAsync(World world, IReadOnlyList<SyncRecord> orders, List<Seen> commitments, JsonObject state)
    {
        var totals = state["orders"]!.AsArray().ToDictionary(order => (string)order!["id"]!, order => decimal.Parse(order!["total"]!.ToJsonString(), CultureInfo.InvariantCulture));
        foreach (var order in orders.Where(order => order.State == RecordState.Synced))
        {
            var recorded = await world.Store.ListCommitmentsAsync(World.ConnectionId, order.Key.Id);
            var live = commitments.Where(commitment => !commitment.Deleted && recorded.Any(record => record.OriginId == commitment.OriginId)).ToList();
            Assert.Equal(recorded.Count, live.Count);
            Assert.Equal(totals[order.Key.Id], live.Sum(commitment => commitment.GrandTotal));
            Assert.Equal(totals[order.Key.Id], live.Sum(commitment => commitment.LineSum));
            Assert.All(live, commitment => Assert.NotEqual("Draft", commitment.Status));
        }
    }

    /// <summary>Month end: what is synced ties, and whatever does not tie is one that a person already knows of.</summary>
    private static async Task ReconciliationTellsTheTruthAsync(World world, IReadOnlyList<SyncRecord> orders)
    {
        var rows = (await world.Engine.ReconcileAsync(World.ConnectionId)).Rows.ToDictionary(row => row.OrderId);
        Assert.All(orders.Where(order => order.State == RecordState.Synced), order => Assert.Equal(ReconciliationResult.Ties, rows[order.Key.Id].Result));
        Assert.All(
            rows.Values.Where(row => row.Result is not (ReconciliationResult.Ties or ReconciliationResult.NotExpected)),
            row => Assert.DoesNotContain(row.State, new RecordState?[] { null, RecordState.Synced, RecordState.Filtered }));
    }

    private static void EveryVendorIsLinked(List<Seen> commitments, IReadOnlyList<Link> links)
    {
        var linked = links.Where(link => link is { Kind: LinkKind.Vendor, Status: LinkStatus.Confirmed }).Select(link => link.ProcoreId).ToHashSet();
        Assert.All(commitments.Where(commitment => commitment.OriginId.StartsWith("zb:", StringComparison.Ordinal)), commitment => Assert.Contains(commitment.Vendor, linked));
    }

    /// <summary>The chain verifies, and every write that Procore saw had an intent stored before it for the commitment it touched.</summary>
    private static async Task AuditHoldsAsync(World world, JsonObject state)
    {
        var verification = await AuditVerifier.VerifyAsync(world.Store, World.ConnectionId);
        Assert.True(verification.IsValid, verification.Message);

        var intents = new List<AuditEntry>();
        await foreach (var entry in world.Store.ReadAsync(new() { ConnectionId = World.ConnectionId, Kind = AuditKind.Intent }))
        {
            intents.Add(entry);
        }

        foreach (var write in state["writes"]!["items"]!.AsArray().Where(write => (string)write!["side"]! == "procore" && !((string)write["route"]!).Contains("oauth", StringComparison.Ordinal)))
        {
            var at = InstantPattern.ExtendedIso.Parse((string)write!["at"]!).Value;
            var project = (long?)write["project"];
            var origins = write["origin_ids"]!.AsArray().Select(origin => ((string)origin!).Split(":line:")[0]).Distinct().ToList();
            if (origins.Count == 0)
            {
                Assert.Contains(intents, intent => intent.At <= at + Duration.FromMilliseconds(1) && (project is null || intent.ProjectId == project));
            }

            Assert.All(origins, origin => Assert.True(
                intents.Exists(intent => intent.OriginId == origin && intent.At <= at + Duration.FromMilliseconds(1)),
                $"{write["route"]} wrote {origin} at {at} without an intent before it"));
        }
    }

    /// <summary>From the order's number to the commitment, and from the commitment back to the number, by the audit alone.</summary>
    private static async Task EveryCommitmentCanBeTracedAsync(World world, List<Seen> commitments)
    {
        foreach (var commitment in commitments.Where(commitment => commitment.OriginId.StartsWith("zb:", StringComparison.Ordinal)))
        {
            var back = new List<AuditEntry>();
            await foreach (var entry in world.Store.ReadAsync(new() { ConnectionId = World.ConnectionId, ContractId = commitment.Id }))
            {
                back.Add(entry);
            }

            Assert.Equal(commitment.Number, Assert.Single(back.Select(entry => entry.OrderNumber).Distinct()));
            var there = new List<AuditEntry>();
            await foreach (var entry in world.Store.ReadAsync(new() { ConnectionId = World.ConnectionId, OrderNumber = commitment.Number }))
            {
                there.Add(entry);
            }

            Assert.Contains(there, entry => entry.Kind == AuditKind.Outcome && entry.ContractId == commitment.Id && entry.OriginId == commitment.OriginId);
        }
    }

    /// <summary>Refusals that the sandbox injected are counted apart.</summary>
    private static void LimitsHold(JsonObject state)
    {
        var zoho = state["limits"]!["zoho"]!;
        Assert.InRange((int)zoho["maxPerMinute"]!, 0, 100);
        Assert.InRange((int)zoho["maxInFlight"]!, 0, 10);
        Assert.Equal(0, (int)zoho["responses429"]!);
        Assert.Equal(0, (int)state["limits"]!["procore"]!["responses429"]!);
    }

    private static async Task NothingIsStuckAsync(World world, IReadOnlyList<SyncRecord> orders)
    {
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, ReviewStatus.Open)).Select(item => item.Key).ToHashSet();
        var due = (await world.Store.ListWorkAsync(World.ConnectionId)).Select(item => item.Key).ToHashSet();
        Assert.All(
            orders.Where(order => order.State is not (RecordState.Synced or RecordState.Filtered or RecordState.Skipped)),
            order => Assert.True(open.Contains(order.Key) || due.Contains(order.Key), $"{order.OrderNumber} is {order.State} and nobody would notice"));
        Assert.Contains(RecordKey.OrderScan, due);
        Assert.Contains(RecordKey.FullScan, due);
    }

    private static Task EveryOrderIsKnownAsync(IReadOnlyList<SyncRecord> orders, JsonObject state)
    {
        var known = orders.Select(order => order.Key.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(state["orders"]!.AsArray(), order => Assert.Contains((string)order!["id"]!, known));
        return Task.CompletedTask;
    }

    private static async Task DecisionsCanBeMadeAgainAsync(World world, IReadOnlyList<SyncRecord> orders)
    {
        foreach (var order in orders.Where(order => order.InputHash.Length > 0))
        {
            var plan = await world.Engine.ReplanAsync(World.ConnectionId, order.InputHash);
            Assert.NotNull(plan);
            Assert.Equal((order.InputHash, order.PlanHash), (plan.InputHash, plan.PlanHash));
        }
    }

    private sealed class Seen(JsonNode node)
    {
        public long Id { get; } = (long)node["id"]!;

        public string OriginId { get; } = (string?)node["origin_id"] ?? string.Empty;

        public string Number { get; } = (string?)node["number"] ?? string.Empty;

        public long Project { get; } = (long)node["project"]!;

        public long Vendor { get; } = (long?)node["vendor"] ?? 0;

        public string Status { get; } = (string)node["status"]!;

        public bool Deleted { get; } = (bool)node["deleted"]!;

        public decimal GrandTotal { get; } = Money(node["grand_total"]);

        public decimal LineSum { get; } = node["lines"]!.AsArray().Sum(line => Money(line!["amount"]));

        private static decimal Money(JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture);
    }
}
