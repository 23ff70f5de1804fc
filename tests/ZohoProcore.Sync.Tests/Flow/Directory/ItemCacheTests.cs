using NodaTime;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Items are read many in a call, once until they are old, and one that is gone takes no other with it.</summary>
public sealed class ItemCacheTests
{
    private const string CostCode = "260815000000012871";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_item_that_is_gone_takes_no_other_with_it(bool failsAll)
    {
        using var test = new Sandboxed(switches: SandboxSwitches.Default with { Zoho = new() { UnknownItemFailsDetails = failsAll } });
        var ids = await IdsAsync(test, 2);
        using var session = test.NewSession();

        var items = await session.Items.GetAsync([ids[0], "260815000000999999", ids[1]], default, Token);

        Assert.Equal(ids.Order(), items.Select(item => item.ItemId));
        var sent = test.Sent.Count;
        Assert.Equal(2, (await session.Items.GetAsync([ids[0], "260815000000999999", ids[1]], default, Token)).Count);
        Assert.Equal(sent, test.Sent.Count); // what is not there is remembered as well
    }

    [Fact]
    public async Task Fifty_are_one_call_and_an_item_is_read_again_when_it_is_old()
    {
        using var test = new Sandboxed();
        var ids = await IdsAsync(test, 60);
        using var session = test.NewSession();
        var sent = test.Sent.Count;
        Assert.All(await session.Items.GetAsync(ids, default, Token), item => Assert.Null(item.CustomFields));
        Assert.Equal((ids.Count + 49) / 50, test.Sent.Count - sent);

        await test.Clients.Books.Items.UpdateCustomFieldsAsync(ids[0], [new() { CustomFieldId = CostCode, Value = "02-300" }], Token);
        test.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(Assert.Single(await session.Items.GetAsync([ids[0]], default, Token)).CustomFields);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("02-300", Assert.Single(await session.Items.GetAsync([ids[0]], default, Token)).CustomFields!["COST code"]);
    }

    /// <summary>What was read before it mattered is read again, once for all that ask at the same time.</summary>
    [Fact]
    public async Task An_item_that_was_read_before_it_mattered_is_read_again_once()
    {
        using var test = new Sandboxed();
        var ids = await IdsAsync(test, 2);
        using var session = test.NewSession();
        _ = await session.Items.GetAsync(ids, default, Token);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.Clients.Books.Items.UpdateCustomFieldsAsync(ids[0], [new() { CustomFieldId = CostCode, Value = "02-300" }], Token);
        var (sent, now) = (test.Sent.Count, session.Now);
        Assert.Null(Assert.Single(await session.Items.GetAsync([ids[0]], now - Duration.FromMinutes(1), Token)).CustomFields);
        foreach (var items in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => session.Items.GetAsync(ids, now, Token))))
        {
            Assert.Equal("02-300", items.Single(item => item.ItemId == ids[0]).CustomFields!["Cost code"]);
        }

        Assert.Equal(1, test.Sent.Count - sent);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Sandboxed test, int most) =>
        await test.Clients.Books.Items.ListAsync(null, Token).Take(most).Select(item => item.ItemId).ToListAsync(Token);
}
