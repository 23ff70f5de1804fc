using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is looked at when a connection is opened by a version with other rules: by what is stored, once, and only where there is something.</summary>
public sealed class OpeningLookTests : IDisposable
{
    private const string Cursor = "links.rules";
    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Link Earlier => Some.Link("900", 7003) with { DecidedBy = "vendor.identity.8", Evidence = "equal name, unique on both sides" };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_link_that_does_not_hold_is_shown_and_the_look_is_noted()
    {
        await StoreAsync(Earlier);

        var found = await LookAsync();

        var item = Assert.Single(found.Reviews);
        Assert.Equal((FindingCodes.VendorLinkUncertain, "900", ReviewStatus.Open), (item.Finding.Code, item.Finding.Subject, item.Status));
        Assert.Equal(VendorMatcher.Version, found.Cursors[Cursor]);
        Assert.Empty(found.Links);
        Assert.Empty(found.RemovedLinks);

        await _test.Store.SaveAsync(Some.Acme, found, Token);
        Assert.Equal((0, 0), ((await LookAsync()).Reviews.Count, (await LookAsync()).Cursors.Count));
    }

    [Theory]
    [InlineData(false, "a person made it")]
    [InlineData(true, "the rules of today made it")]
    public async Task Nothing_is_read_where_no_earlier_rule_made_a_link(bool isOfToday, string why)
    {
        await StoreAsync(Earlier with { DecidedBy = isOfToday ? VendorMatcher.Version : "ada" });

        var found = await LookAsync();

        Assert.True(found.Reviews.Count == 0, why);
        Assert.Equal(VendorMatcher.Version, found.Cursors[Cursor]);
    }

    /// <summary>The first reading looks then, and a start after it does if it could not.</summary>
    [Fact]
    public async Task Where_no_directory_is_stored_nothing_is_noted()
    {
        await _test.Store.SaveAsync(Some.Acme, new() { Links = [Earlier] }, Token);

        var found = await LookAsync();

        Assert.Empty(found.Reviews);
        Assert.Empty(found.Cursors);
    }

    private async Task StoreAsync(Link link)
    {
        await _test.Session.Directory.CompanyAsync(Token);
        await _test.Store.SaveAsync(Some.Acme, new() { Links = [link] }, Token);
    }

    private async Task<ChangeSet> LookAsync() => await OpeningLook.LookAsync(_test.Store, _test.Session.Connection, _test.Now, Token);
}
