using System.Globalization;
using System.Text.Json;
using Sandbox;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// Stores orders as if they had been synced: a record, commitments, snapshots and audit entries for each, like those of one that was, and a link
/// for every vendor that both sides have. Through the store's own door, some hundred orders in a change.
/// </summary>
internal sealed class GrowthFill(ISyncStore store, ContractorData data, string connectionId)
{
    public async Task RunAsync(int orders)
    {
        var connection = (await store.GetConnectionAsync(connectionId))!;
        var synced = new List<Synced>();
        await foreach (var record in store.ReadRecordsAsync(connectionId, new() { Kind = RecordKind.PurchaseOrder, State = RecordState.Synced }))
        {
            synced.Add(await ReadAsync(record));
        }

        if (synced.Count == 0)
        {
            throw new InvalidOperationException("Nothing was synced that others could be like.");
        }

        var at = NodaTime.Instant.FromUtc(2026, 11, 19, 9, 0);
        await store.SaveAsync(connectionId, new()
        {
            FoundLinks =
            [
                .. data.Vendors.Where(vendor => vendor.ZohoId is not null && vendor.ProcoreId is not null).Select(vendor => new Link
                {
                    Kind = LinkKind.Vendor, ZohoId = vendor.ZohoId!, ProcoreId = vendor.ProcoreId!.Value, ZohoName = vendor.ZohoName, ProcoreName = vendor.ProcoreName, DecidedBy = "rules", At = at,
                }),
            ],
        });
        var round = 0;
        for (var left = orders; left > 0; left -= synced.Count)
        {
            round++;
            var copies = synced.Take(left).Select(one => Copied(one, round, connection.OrganizationId)).ToList();
            await store.SaveAsync(connectionId, new()
            {
                Records = copies.ConvertAll(one => one.Record),
                Commitments = [.. copies.SelectMany(one => one.Commitments)],
                Snapshots = copies.SelectMany(one => one.Snapshots).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Text),
                SnapshotUses = [.. copies.Where(one => one.Snapshots.Count > 1).Select(one => UsesOf(one.Snapshots[1]))],
                Audit = [.. copies.SelectMany(one => one.Audit)],
            });
        }
    }

    private static SnapshotUse UsesOf((string Key, string Text) plan)
    {
        var manifest = JsonSerializer.Deserialize(plan.Text, PlanningJson.Default.OrderInputManifest)!;
        return new(plan.Key, [manifest.CompanyHash, .. manifest.ProjectHashes]);
    }

    private async Task<Synced> ReadAsync(SyncRecord record)
    {
        var snapshots = new List<(string Key, string Text)>();
        foreach (var hash in new[] { record.OrderHash, record.InputHash })
        {
            if (await store.GetSnapshotAsync(connectionId, hash) is { } text) snapshots.Add((hash, text));
        }

        var audit = new List<AuditDraft>();
        await foreach (var entry in store.ReadAsync(new() { ConnectionId = connectionId, OrderNumber = record.OrderNumber }))
        {
            audit.Add(new()
            {
                Kind = entry.Kind,
                Actor = entry.Actor,
                Record = entry.Record,
                OrderNumber = entry.OrderNumber,
                ProjectId = entry.ProjectId,
                ContractId = entry.ContractId,
                OriginId = entry.OriginId,
                InputHash = entry.InputHash,
                PlanHash = entry.PlanHash,
                Result = entry.Result,
                Reason = entry.Reason,
            });
        }

        return new(record, await store.ListCommitmentsAsync(connectionId, new() { OrderIds = [record.Key.Id] }), snapshots, audit);
    }

    private static Synced Copied(Synced one, int round, string organizationId)
    {
        var (id, contracts) = (string.Create(CultureInfo.InvariantCulture, $"{one.Record.Key.Id}{round:0000}"), round * 1_000_000_000_000L);
        var number = string.Create(CultureInfo.InvariantCulture, $"{one.Record.OrderNumber}-{round}");
        var snapshots = one.Snapshots.Select(part => part.Text.Replace(one.Record.Key.Id, id, StringComparison.Ordinal))
            .Select(text => (Key: ContentHash.Of(text), text)).ToList();
        return new(
            one.Record with
            {
                Key = RecordKey.PurchaseOrder(id),
                OrderNumber = number,
                OrderHash = snapshots.Count > 0 ? snapshots[0].Key : one.Record.OrderHash,
                InputHash = snapshots.Count > 1 ? snapshots[1].Key : one.Record.InputHash,
            },
            [
                .. one.Commitments.Select(commitment => commitment with
                {
                    OrderId = id,
                    OrderNumber = number,
                    ContractId = commitment.ContractId + contracts,
                    OriginId = OriginIds.Commitment(organizationId, id, commitment.ProjectId),
                }),
            ],
            snapshots,
            [
                .. one.Audit.Select(entry => entry with
                {
                    Record = entry.Record.Replace(one.Record.Key.Id, id, StringComparison.Ordinal),
                    OrderNumber = number,
                    ContractId = entry.ContractId == 0 ? 0 : entry.ContractId + contracts,
                    OriginId = entry.OriginId.Replace(one.Record.Key.Id, id, StringComparison.Ordinal),
                }),
            ]);
    }

    private sealed record Synced(
        SyncRecord Record, IReadOnlyList<WrittenCommitment> Commitments, IReadOnlyList<(string Key, string Text)> Snapshots, IReadOnlyList<AuditDraft> Audit);
}
