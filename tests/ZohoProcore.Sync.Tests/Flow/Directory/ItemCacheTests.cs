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

        var items = await session.Items.GetAsync([ids[0], "260815000000999999", ids[1]], Token);

        Assert.Equal(ids.Order(), items.Select(item => item.ItemId));
        var sent = test.Sent.Count;
        Assert.Equal(2, (await session.Items.GetAsync([ids[0], "260815000000999999", ids[1]], Token)).Count);
        Assert.Equal(sent, test.Sent.Count); // what is not there is remembered as well
    }

    [Fact]
    public async Task Fifty_are_one_call_and_an_item_is_read_again_when_it_is_old()
    {
        using var test = new Sandboxed();
        var ids = await IdsAsync(test, 60);
        using var session = test.NewSession();
        var sent = test.Sent.Count;
        Assert.All(await session.Items.GetAsync(ids, Token), item => Assert.Null(item.CustomFields));
        Assert.Equal((ids.Count + 49) / 50, test.Sent.Count - sent);

        await test.Clients.Books.Items.UpdateCustomFieldsAsync(ids[0], [new() { CustomFieldId = CostCode, Value = "02-300" }], Token);
        test.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(Assert.Single(await session.Items.GetAsync([ids[0]], Token)).CustomFields);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("02-300", Assert.Single(await session.Items.GetAsync([ids[0]], Token)).CustomFields!["COST code"]);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Sandboxed test, int most) =>
        await test.Clients.Books.Items.ListAsync(null, Token).Take(most).Select(item => item.ItemId).ToListAsync(Token);
}
