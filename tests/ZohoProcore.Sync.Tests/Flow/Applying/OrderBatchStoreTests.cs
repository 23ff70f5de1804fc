using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Of several orders that are stored at once each stands for itself: what a person said of one is heard, and keeps none of the others from being stored.</summary>
public sealed class OrderBatchStoreTests : IDisposable
{
    private const int Orders = 60; // more than two commits have
    private const string Theirs = "PO-7 of a person";

    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_a_person_said_while_it_was_planned_has_that_order_planned_anew()
    {
        var works = await ClaimedAsync();
        await _test.Store.SaveAsync(Some.Acme, new() { Records = [Some.Record("7", Theirs)] }, Token);

        var stored = await Saves().TryAsync(works, (_, work) => Synced(work), Token);

        Assert.Equal(works.Select(work => work.Key.Id), stored.Select(one => one.Work.Key.Id));
        Assert.Equal("7", Assert.Single(stored, one => one.Stored is null).Work.Key.Id);
        Assert.Equal(works.Select(Number).Except(["PO-7"]), await ToldAsync());
        Assert.Equal(Theirs, (await RecordAsync("7"))!.OrderNumber);
        var again = Assert.Single(await _test.Store.ListWorkAsync(Some.Acme, Token));
        Assert.Equal((RecordKey.PurchaseOrder("7"), WorkPriority.Person), (again.Key, again.Priority));
    }

    [Fact]
    public async Task How_an_order_came_out_is_stored_beside_what_a_person_said_meanwhile()
    {
        var works = await ClaimedAsync();
        await _test.Store.SaveAsync(Some.Acme, new() { Records = [Some.Record("7", Theirs)] }, Token);
        var seen = new List<string?>();

        await Saves().SaveAsync(
            works,
            (_, work) =>
            {
                seen.Add(work.Record?.OrderNumber);
                return Synced(work);
            },
            Token);

        Assert.Equal(Enumerable.Repeat<string?>(null, Orders).Append(Theirs), seen);
        Assert.Equal(works.Select(Number).Except(["PO-7"]).Append("PO-7"), await ToldAsync());
        Assert.Equal("PO-7", (await RecordAsync("7"))!.OrderNumber);
        Assert.Empty(await _test.Store.ListWorkAsync(Some.Acme, Token));
    }

    [Fact]
    public async Task What_goes_wrong_with_one_leaves_those_before_it_stored()
    {
        var works = await ClaimedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Saves().SaveAsync(
            works, (_, work) => work == works[40] ? throw new InvalidOperationException("odd") : Synced(work), Token));

        Assert.Equal(works.Take(40).Select(Number), await ToldAsync());
    }

    private OrderBatchStore Saves() => new(_test.Session, _test.Store, OrderRules.Default, _test.Time);

    private async Task<List<OrderWork>> ClaimedAsync()
    {
        var due = Enumerable.Range(1, Orders).Select(i => RecordKey.PurchaseOrder(i.ToString(CultureInfo.InvariantCulture)))
            .Select(key => WorkMaker.Due(key, _test.Now, WorkPriority.Poll, "test")).ToList();
        await _test.Store.SaveAsync(Some.Acme, new() { Submitted = due }, Token);
        var claimed = await _test.Store.ClaimDueAsync(Some.Acme, null, _test.Now, Orders, Duration.FromMinutes(5), Token);
        return [.. claimed.Select(claim => new OrderWork(claim, null, [], []))];
    }

    private static ChangeSet Synced(OrderWork work) => new()
    {
        Records = [Some.Record(work.Key.Id, Number(work))],
        Completed = [work.Claim],
        Audit = [Some.Draft(Number(work))],
    };

    private static string Number(OrderWork work) => $"PO-{work.Key.Id}";

    private async Task<List<string>> ToldAsync() =>
        [.. (await _test.Store.ReadAsync(new() { ConnectionId = Some.Acme }, Token).ToListAsync(Token)).Select(entry => entry.OrderNumber)];

    private async Task<SyncRecord?> RecordAsync(string order) => await _test.Store.GetRecordAsync(Some.Acme, RecordKey.PurchaseOrder(order), Token);
}
