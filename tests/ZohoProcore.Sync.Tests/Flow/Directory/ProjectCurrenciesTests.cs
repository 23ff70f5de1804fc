using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>What settings tell of currencies is asked once, and again by who finds something wrong with it; what may not be read is not known.</summary>
public sealed class ProjectCurrenciesTests : IDisposable
{
    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Company => $"/rest/v1.0/companies/{_test.Connection.CompanyId}/currency_configuration";

    private string Project => $"/rest/v1.0/companies/{_test.Connection.CompanyId}/projects/{Scenario.Riverside}/currency_configuration";

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task It_is_read_once_until_it_is_old_or_somebody_wants_it_as_of_now()
    {
        _test.Answer("GET " + Project, """{"currency_iso_code":"cad"}""");
        Assert.Equal("CAD", await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, null, Token));
        Assert.Equal("CAD", await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, _test.Now, Token));
        Assert.Single(_test.SentTo(Project));

        _test.Time.Advance(TimeSpan.FromMinutes(1));
        _test.Answer("GET " + Project, """{"currency_iso_code":"USD"}""");
        Assert.Equal("CAD", await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, null, Token));
        Assert.Equal("USD", await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, _test.Now, Token));

        _test.Time.Advance(TimeSpan.FromMinutes(31));
        _test.Answer("GET " + Project, """{"currency_iso_code":"EUR"}""");
        Assert.Equal("EUR", await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, null, Token));
        Assert.Equal(3, _test.SentTo(Project).Count);
    }

    [Theory]
    [InlineData("""{"currency_iso_code":null,"multicurrency_enabled":false}""", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("""{"errors":"Not Found"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"errors":"You do not have sufficient access to complete that action"}""", HttpStatusCode.Forbidden)]
    public async Task What_is_not_told_is_not_known(string body, HttpStatusCode status)
    {
        _test.Answer("GET " + Project, body, status);
        _test.Answer("GET " + Company, body, status);
        Assert.False(_test.Session.Currencies.IsUnread(Scenario.Riverside));
        Assert.Equal((string.Empty, string.Empty), (await _test.Session.Currencies.OfProjectAsync(Scenario.Riverside, null, Token), await _test.Session.Currencies.OfCompanyAsync(null, Token)));
        Assert.Equal(body is "null" or "", _test.Session.Currencies.IsUnread(Scenario.Riverside));
    }
}
