using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Months that were closed. A statement has what stood in both services while it was made, is kept as it was, and what stands otherwise later is said. Held against the two services'
/// ledgers, and against what the audit says that people linked.
/// </summary>
internal sealed class ClosedMonths(World world)
{
    private const string Named = "; statement ";
    private readonly List<(MonthStatement Statement, string Hash, string Text)> _kept = [];

    /// <summary>A controller closes a month.</summary>
    /// <param name="process">The process that they work in.</param>
    /// <param name="month">The month.</param>
    /// <param name="isTrue">Whether both services tell what stands.</param>
    public async Task CloseAsync(HostProcess process, YearMonth month, bool isTrue)
    {
        var before = await LedgersAsync();
        var statement = await process.Engine.CloseMonthAsync(World.ConnectionId, month, "Cora", cancellationToken: process.Life);
        var after = await LedgersAsync();
        var told = (await world.AuditAsync()).Last(IsOfClosing).Reason;
        var hash = told[(told.IndexOf(Named, StringComparison.Ordinal) + Named.Length)..].Split('.')[0];
        _kept.Add((statement, hash, (await world.Store.GetSnapshotAsync(World.ConnectionId, hash))!));
        if (!isTrue)
        {
            return;
        }

        var (rows, apart) = (statement.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal), Apart(statement.OnlyInProcore, await LinkedAsync()));
        foreach (var (id, stood) in before.Where(one => after.TryGetValue(one.Key, out var later) && later == one.Value))
        {
            var isIn = rows.TryGetValue(id, out var row);
            Assert.True(isIn == IsIn(stood.Date, month), $"{stood.Number} is dated {stood.Date}, and {(isIn ? "is" : "is not")} in the statement of {month}");
            Assert.True(
                row is null || (row.ZohoTotal == stood.Total && (stood.Committed is not { } committed || committed == row.ProcoreTotal + apart[id].Sum())),
                $"{stood.Number} comes to {stood.Total} and {stood.Committed}, and the statement of {month} says {row?.ZohoTotal} and {row?.ProcoreTotal}, and {apart[id].Sum()} apart");
        }
    }

    /// <summary>What has to hold once everything settled.</summary>
    public async Task HoldAsync()
    {
        var entries = (await world.AuditAsync()).Where(IsOfClosing).ToList();
        foreach (var (statement, hash, text) in _kept)
        {
            Assert.True(await world.Store.GetSnapshotAsync(World.ConnectionId, hash) == text, $"the statement of {statement.Month} is another one than when it was closed");
            Assert.True(entries.Exists(entry => entry.Reason.Contains(hash, StringComparison.Ordinal)), $"the audit does not tell of statement {hash}");
        }

        var (last, lastHash, _) = _kept[^1];
        var found = await world.Engine.GetStatementAsync(World.ConnectionId, last.Month);
        Assert.True(
            found is not null && entries[^1].Reason.Contains(lastHash, StringComparison.Ordinal) && (found.At, found.By, found.ZohoHash, found.ProcoreHash, found.AuditHead) == (last.At, last.By, last.ZohoHash, last.ProcoreHash, last.AuditHead)
            && found.Rows.Select(Plain).SequenceEqual(last.Rows.Select(Plain)),
            $"the statement of {last.Month} reads otherwise than when it was closed");
        await WhatChangedIsSaidAsync(last, await world.AskAsync(() => world.Engine.ReconcileAsync(World.ConnectionId).AsTask()));
    }

    /// <summary>Whatever stands otherwise than in the statement is said to have changed after it, and nothing else is.</summary>
    private async Task WhatChangedIsSaidAsync(MonthStatement last, ReconciliationReport report)
    {
        Assert.True(report.Closed?.Month == last.Month && report.Closed.At == last.At, $"{last.Month} was closed last, and the report says {report.Closed?.Month}");
        var (now, rows, linked) = (await LedgersAsync(), last.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal), await LinkedAsync());
        var (apartThen, apart) = (Apart(last.OnlyInProcore, linked), Apart(report.OnlyInProcore, linked));
        var said = report.ChangedAfterClose.ToDictionary(change => (change.Before ?? change.Now)!.OrderId, StringComparer.Ordinal);
        foreach (var row in last.Rows)
        {
            var stands = now.GetValueOrDefault(row.OrderId);
            var isChanged = stands is null || stands.Total != row.ZohoTotal || (stands.Committed is { } committed && committed != row.ProcoreTotal + apartThen[row.OrderId].Sum());
            Assert.True(!isChanged || said.ContainsKey(row.OrderId), $"{row.OrderNumber} came to {row.ZohoTotal} and {row.ProcoreTotal} when {last.Month} was closed, is {stands}, and nobody says so");
        }

        foreach (var (id, stands) in now.Where(one => !rows.ContainsKey(one.Key) && IsIn(one.Value.Date, last.Month)))
        {
            Assert.True(said.ContainsKey(id), $"{stands.Number} came into {last.Month} after it was closed, and nobody says so");
        }

        foreach (var (id, change) in said)
        {
            var stands = now.GetValueOrDefault(id);
            Assert.True(
                change.Kinds.Count > 0 && (Amounts(change.Before) != Amounts(change.Now) || !change.Kinds.Contains(ChangeAfterCloseKind.Amounts)) && (change.Now is null || stands is null
                    || (stands.Total == change.Now.ZohoTotal && (stands.Committed is not { } committed || committed == change.Now.ProcoreTotal + apart[id].Sum()))),
                $"{change.Now ?? change.Before} is said to have changed after {last.Month} was closed, from {change.Before}, and is {stands}");
        }
    }

    /// <summary>A row as it is compared by value: two lists are never the same one.</summary>
    private static StatementRow Plain(StatementRow row) => row with { ProcoreAmounts = null };

    private static (string, decimal, decimal, decimal)? Amounts(StatementRow? row) => row is null ? null : (row.Currency, row.ZohoTotal, row.Cost, row.ProcoreTotal);

    private static bool IsOfClosing(AuditEntry entry) => entry.Kind == AuditKind.Decided && entry.Result.StartsWith("closed ", StringComparison.Ordinal);

    private static bool IsIn(DateOnly date, YearMonth month) => (date.Year, date.Month).CompareTo((month.Year, month.Month)) <= 0;

    /// <summary>
    /// Both ledgers as the services hold them, by order; what people linked is the order's. What an order's commitments come to is left out where one is closed, or somebody typed one
    /// with its number: whose that is people say.
    /// </summary>
    private async Task<Dictionary<string, Standing>> LedgersAsync()
    {
        var linked = await LinkedAsync();
        var live = world.State()["commitments"]!.AsArray().Select(node => new CommitmentSeen(node!)).Where(one => !one.Deleted).ToList();
        var typed = live.Where(one => one.OrderId.Length == 0).ToList();
        var of = live.SelectMany(one => one.OrderId.Length > 0 ? [one.OrderId] : linked[one.Id], (one, id) => (Id: id, One: one)).ToLookup(pair => pair.Id, pair => pair.One, StringComparer.Ordinal);
        return world.Sandbox.Zoho.Orders.ToDictionary(order => order.Id, order => new Standing(
            order.Number,
            order.Date,
            world.Sandbox.Zoho.Total(order),
            of[order.Id].Any(one => one.Status == "Closed") || typed.Exists(one => one.Number.StartsWith(order.Number, StringComparison.Ordinal) && !of[order.Id].Contains(one))
                ? null : of[order.Id].Sum(one => one.Committed)));
    }

    /// <summary>What people typed for an order that policy leaves out, and linked to it, stands apart from it.</summary>
    private static ILookup<string, decimal> Apart(IEnumerable<UnclaimedCommitment>? onlyInProcore, ILookup<long, string> linked) => (onlyInProcore ?? [])
        .Where(one => one.Cause == UnclaimedCause.OutOfScope).SelectMany(one => linked[one.ContractId], (one, id) => (Id: id, one.Total)).ToLookup(pair => pair.Id, pair => pair.Total, StringComparer.Ordinal);

    private async Task<ILookup<long, string>> LinkedAsync() => (await Evidence.CollectAsync(world)).Links.Confirmed(LinkKind.Commitment).ToLookup(link => link.Procore, link => link.Zoho);

    private sealed record Standing(string Number, DateOnly Date, decimal Total, decimal? Committed);
}
