using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>A data centre that is not in the table is added by a host application, by name and with its three hosts.</summary>
public class DataCenterTests
{
    private const string State = "f2c9a1d07b3e4c58";
    private const string Granted =
        """{"access_token":"1000.t","refresh_token":"1000.r","scope":"x","api_domain":"https://www.zohoapis.ae","expires_in":3600}""";

    private static readonly ZohoDataCenter Emirates = new()
    {
        Name = "ae",
        Accounts = new("https://accounts.zoho.ae"),
        Api = new("https://www.zohoapis.ae"),
        Pages = new("https://books.zoho.ae"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_and_tokens_go_to_its_hosts_and_to_no_other()
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Granted)), Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => (options.Region, options.DataCenter) = (null, Emirates));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal("https://accounts.zoho.ae/oauth/v2/token", Assert.Single(zoho.Mints).Uri.AbsoluteUri);
        Assert.Equal("www.zohoapis.ae", Assert.Single(zoho.Calls).Uri.Host);
    }

    [Theory]
    [InlineData("https://www.zohoapis.com")]
    [InlineData("https://www.zohoapis.ae.evil.example")]
    [InlineData("http://www.zohoapis.ae")]
    public async Task An_answer_that_names_another_api_host_is_refused(string domain)
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Granted.Replace("https://www.zohoapis.ae", domain, StringComparison.Ordinal))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => (options.Region, options.DataCenter) = (null, Emirates));
        Assert.Equal("api_domain", (await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => books.PurchaseOrders.GetAsync("1", Token))).Code);
        using ZohoAuthorization authorization = Authorization(zoho);
        Assert.Equal("api_domain", (await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => authorization.ExchangeAsync(new("1000.c", Emirates), cancellationToken: Token))).Code);
        Assert.Empty(zoho.Calls);
    }

    [Theory]
    [InlineData(true, "https://accounts.zoho.ae", "ae")]
    [InlineData(true, "https://accounts.zoho.ae/", null)]
    [InlineData(true, "https://accounts.zoho.eu", "eu")]
    [InlineData(true, null, null)]
    [InlineData(false, "https://accounts.zoho.ae", "ae")]
    [InlineData(false, "https://accounts.zoho.com", "us")]
    [InlineData(false, null, null)]
    public async Task A_callback_can_name_it_wherever_people_sign_in_first(bool first, string? server, string? location)
    {
        var zoho = new FakeZoho
        {
            Accounts = (_, call, _) => Task.FromResult(FakeZoho.Json(200, Granted.Replace("https://www.zohoapis.ae", call.Uri.Host.Replace("accounts.zoho", "https://www.zohoapis", StringComparison.Ordinal), StringComparison.Ordinal))),
        };
        using ZohoAuthorization authorization = Authorization(zoho, first);
        Assert.StartsWith(first ? "https://accounts.zoho.ae/oauth/v2/auth?" : "https://accounts.zoho.com/oauth/v2/auth?", authorization.CreateUrl("ZohoBooks.bills.READ", State).AbsoluteUri, StringComparison.Ordinal);

        ZohoAuthorizationCode code = authorization.ReadCallback(Callback(server, location), State);
        ZohoGrant grant = await authorization.ExchangeAsync(code, cancellationToken: Token);

        (ZohoRegion? region, ZohoDataCenter? added, string secret) = (server ?? (first ? "ae" : "com")) switch
        {
            var name when name.Contains("eu", StringComparison.Ordinal) => (ZohoRegion.Europe, (ZohoDataCenter?)null, "ZZ-SECRET"),
            var name when name.Contains("com", StringComparison.Ordinal) => (ZohoRegion.UnitedStates, null, "ZZ-SECRET"),
            _ => ((ZohoRegion?)null, Emirates, "ZZ-EMIRATES"),
        };
        Assert.Equal((region, added), (code.Region, code.DataCenter));
        Assert.Equal((region, added), (grant.Region, grant.DataCenter));
        Assert.Contains($"client_secret={secret}&", Assert.Single(zoho.Mints).Body, StringComparison.Ordinal);
        Assert.Contains(added?.Name ?? region.ToString()!, code + "" + grant, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://accounts.zoho.uk", null, "accounts-server")]
    [InlineData("https://accounts.zoho.ae.evil.example", null, "accounts-server")]
    [InlineData("http://accounts.zoho.ae", null, "accounts-server")]
    [InlineData("https://accounts.zoho.ae", "eu", "location")]
    [InlineData("https://accounts.zoho.eu", "ae", "location")]
    public void A_callback_that_names_one_nobody_added_or_contradicts_itself_is_refused(string server, string? location, string why)
    {
        using ZohoAuthorization authorization = Authorization(new FakeZoho());
        Assert.Equal(why, Assert.Throws<ZohoBooksAuthenticationException>(() => authorization.ReadCallback(Callback(server, location), State)).Code);
    }

    [Fact]
    public async Task A_code_or_a_token_goes_to_no_data_centre_that_the_options_do_not_have()
    {
        var zoho = new FakeZoho();
        using ZohoAuthorization authorization = Authorization(zoho);
        ZohoDataCenter other = Emirates with { Accounts = new("https://accounts.evil.example") };
        await Assert.ThrowsAsync<ArgumentException>(() => authorization.ExchangeAsync(new("1000.c", other), cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => authorization.RevokeAsync("1000.r", other, Token));
        Assert.Empty(zoho.Mints);
    }

    /// <summary>What was checked is what is used: options and data centres that change afterwards send nothing elsewhere.</summary>
    [Fact]
    public async Task What_changes_after_the_check_is_not_seen()
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Granted)) };
        ZohoDataCenter added = Emirates with { };
        var options = new ZohoAuthorizationOptions { Region = ZohoRegion.Europe, ClientId = "c", ClientSecret = "ZZ-SECRET", RedirectUri = new("https://app.example/cb"), PrimaryHandler = () => zoho };
        options.MoreDataCenters.Add(added);
        using var authorization = new ZohoAuthorization(options);
        ZohoAuthorizationCode code = authorization.ReadCallback(Callback("https://accounts.zoho.ae", null), State);
        var evil = new Uri("http://accounts.evil.example");
        foreach (ZohoDataCenter changed in new[] { added, code.DataCenter! })
            changed.Accounts = evil;
        ZohoDataCenter late = Emirates with { Name = "late", Accounts = evil };
        options.MoreDataCenters.Add(late);
        (options.ClientId, options.ClientSecret, options.LoopbackEndpoints) = ("other", "other", new(evil, evil));
        foreach (ZohoDataCenter wrong in new[] { added, late })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => authorization.ExchangeAsync(new("1000.c", wrong), cancellationToken: Token));
            await Assert.ThrowsAsync<ArgumentException>(() => authorization.RevokeAsync("1000.r", wrong, Token));
        }
        await Assert.ThrowsAsync<ArgumentException>(() => authorization.ExchangeAsync(code, cancellationToken: Token));
        Assert.Throws<ZohoBooksAuthenticationException>(() => authorization.ReadCallback(Callback(evil.OriginalString, null), State));
        Assert.Empty(zoho.Mints);
        await authorization.ExchangeAsync(authorization.ReadCallback(Callback("https://accounts.zoho.ae", null), State), cancellationToken: Token);
        Assert.Equal("https://accounts.zoho.ae/oauth/v2/token", Assert.Single(zoho.Mints).Uri.AbsoluteUri);
        Assert.Contains("client_id=c&client_secret=ZZ-SECRET&", zoho.Mints[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ae", "https://accounts.zoho.uk", "Name")]
    [InlineData("uk", "https://ACCOUNTS.zoho.ae", "Accounts")]
    [InlineData("uk", "https://accounts.zoho.uk", null)]
    [InlineData("ae", "https://accounts.zoho.ae", null)]
    public void Two_data_centres_that_cannot_be_told_apart_are_refused(string name, string accounts, string? problem)
    {
        foreach (bool isFirst in new[] { false, true })
        {
            var options = new ZohoAuthorizationOptions { ClientId = "c", ClientSecret = "s", RedirectUri = new("https://app.example/cb"), Region = isFirst ? null : ZohoRegion.Europe, DataCenter = isFirst ? Emirates : null };
            if (!isFirst)
                options.MoreDataCenters.Add(Emirates with { });
            options.MoreDataCenters.Add(Emirates with { Name = name, Accounts = new(accounts) });
            Exception? error = Record.Exception(() => new ZohoAuthorization(options).Dispose());
            Assert.Equal(problem is null, error is null);
            if (problem is not null)
                Assert.Contains(problem, Assert.IsType<ArgumentException>(error).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://accounts.zoho.ae", null)]
    [InlineData("https://accounts.zoho.uk/", null)]
    [InlineData("http://accounts.zoho.ae", "https://")]
    [InlineData("https://accounts.zoho.ae:8443", "https://")]
    [InlineData("https://accounts.zoho.ae/oauth", "https://")]
    [InlineData("https://accounts.zoho.ae?x=1", "https://")]
    [InlineData("https://me@accounts.zoho.ae", "https://")]
    [InlineData("https://accounts.zoho.ae.evil.example", "Zoho's domains")]
    [InlineData("https://accounts-zoho.ae", "Zoho's domains")]
    [InlineData("https://evilzoho.ae", "Zoho's domains")]
    [InlineData("https://accounts.z\u043eho.ae", "Zoho's domains")]
    [InlineData("https://accounts.zoho.sg", "Zoho's domains")]
    [InlineData("https://127.0.0.1", "Zoho's domains")]
    [InlineData("accounts.zoho.ae", "https://")]
    [InlineData(null, "missing")]
    public void Its_hosts_are_https_and_zohos_own(string? host, string? problem)
    {
        Uri? uri = host is null ? null : new Uri(host, UriKind.RelativeOrAbsolute);
        foreach ((string part, ZohoDataCenter added) in (IEnumerable<(string, ZohoDataCenter)>)
            [("Accounts", Emirates with { Accounts = uri }), ("Api", Emirates with { Api = uri }), ("Pages", Emirates with { Pages = uri })])
        {
            string[] said = [.. new ZohoBooksOptions { DataCenter = added }.Validate().Where(error => error.StartsWith("DataCenter", StringComparison.Ordinal))];
            if (problem is null)
            {
                Assert.Empty(said);
                continue;
            }
            Assert.StartsWith($"DataCenter.{part} ", Assert.Single(said), StringComparison.Ordinal);
            Assert.Contains(problem, said[0], StringComparison.Ordinal);
            var authorization = new ZohoAuthorizationOptions { Region = ZohoRegion.India, ClientId = "1000.CLIENT", ClientSecret = "s" };
            authorization.MoreDataCenters.Add(Emirates);
            authorization.MoreDataCenters.Add(added);
            Assert.Contains($"MoreDataCenters[1].{part} ", Assert.Throws<ArgumentException>(() => new ZohoAuthorization(authorization)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_domain_takes_an_option_that_says_unsafe_and_is_https_all_the_same()
    {
        ZohoDataCenter other = Emirates with { Accounts = new("https://accounts.zoho.example"), UnsafeAllowOtherDomains = true };
        Assert.Empty(other.Validate());
        Assert.Contains("https://", Assert.Single((other with { Accounts = new("http://accounts.zoho.example") }).Validate()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("AE")]
    [InlineData("a e")]
    [InlineData("eu")]
    public void Its_name_is_its_own(string? name) => Assert.StartsWith("Name ", Assert.Single((Emirates with { Name = name }).Validate()), StringComparison.Ordinal);

    [Fact]
    public void Hosts_of_the_table_are_not_added_again()
    {
        Assert.Contains("ZohoRegion.Europe", Assert.Single((Emirates with { Accounts = new("https://accounts.zoho.eu") }).Validate()), StringComparison.Ordinal);
        Assert.Contains("ZohoRegion.India", Assert.Single((Emirates with { Api = new("https://www.zohoapis.in") }).Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_and_an_added_one_are_not_set_together()
    {
        const string Both = "Region is UnitedStates and DataCenter is set too";
        Assert.StartsWith(Both, Assert.Single(FakeZoho.Options(new FakeZoho(), new FakeTimeProvider(), options => options.DataCenter = Emirates).Validate()), StringComparison.Ordinal);
        Assert.Contains(Both, Assert.Throws<ArgumentException>(() => new ZohoAuthorization(
            new() { Region = ZohoRegion.UnitedStates, DataCenter = Emirates, ClientId = "1000.CLIENT", ClientSecret = "s" })).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Callback(string? server, string? location) =>
        ((IEnumerable<(string Name, string? Value)>)[("code", "1000.c"), ("state", State), ("accounts-server", server), ("location", location)])
            .Where(pair => pair.Value is not null).Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value!));

    private static ZohoAuthorization Authorization(FakeZoho zoho, bool first = false)
    {
        var options = new ZohoAuthorizationOptions
        {
            ClientId = "1000.CLIENT",
            ClientSecret = "ZZ-SECRET",
            RedirectUri = new Uri("https://app.example/cb"),
            PrimaryHandler = () => zoho,
        };
        options.DataCenterSecrets["ae"] = "ZZ-EMIRATES";
        (options.Region, options.DataCenter) = first ? ((ZohoRegion?)null, Emirates) : (ZohoRegion.UnitedStates, null);
        if (!first)
            options.MoreDataCenters.Add(Emirates);
        return new ZohoAuthorization(options);
    }
}
