using System.Text.Json.Nodes;
using EmbeddedHost;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Before there is an amount, the host says what each project is counted in, and where nobody tells it.</summary>
public sealed class CurrencyPingTests : IDisposable
{
    private readonly SandboxServer _server = new(new SandboxOptions { Seed = 1, Orders = 1 }, TimeProvider.System);

    private List<ProjectData> Projects => [.. _server.Data.Projects.Where(project => project is { ProcoreId: not null, Active: true, Permitted: true })];

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Every_currency_of_a_company_is_named_with_its_projects()
    {
        Change(new JsonObject { ["currency_iso_code"] = "CAD" }, Projects[0].ProcoreId);
        Change(new JsonObject { ["currency_iso_code"] = "EUR" }, Projects[1].ProcoreId);

        var told = await PingAsync();

        Assert.False(told.IsWell);
        Assert.Contains($"{Projects[0].Number} {Projects[0].Name} in CAD", told.Sentence, StringComparison.Ordinal);
        Assert.Contains($"{Projects[1].Number} {Projects[1].Name} in EUR", told.Sentence, StringComparison.Ordinal);
        Assert.Contains(" in USD", told.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false, "Set the policy currency to the currency that Procore counts in")]
    [InlineData("USD", true, "as the policy currency says")]
    public async Task What_nobody_tells_has_to_be_named(string? named, bool isWell, string words)
    {
        Change(new JsonObject { ["tells"] = false }, null);

        var told = await PingAsync(named);

        Assert.Equal(isWell, told.IsWell);
        Assert.Contains(words, told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_currency_that_is_that_of_the_books_is_well() => Assert.Equal(PingFinding.Well("Currency: amounts are written in USD, which Procore counts in."), await PingAsync());

    private async Task<PingFinding> PingAsync(string? named = null)
    {
        var (organization, company) = (_server.Data.Organization, _server.Data.Company);
        var connection = new Connection
        {
            Id = "pinged",
            Name = "Pinged",
            Region = ConnectionReader.Region(organization.Region),
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = new() { Currency = named },
        };
        var zoho = new ZohoBooksOptions { Region = connection.Region, OrganizationId = connection.OrganizationId, ClientId = organization.ClientId, ClientSecret = organization.ClientSecret, RefreshToken = organization.RefreshToken };
        var other = new ProcoreOptions { Environment = connection.Environment, CompanyId = connection.CompanyId, ClientId = company.ClientId, ClientSecret = company.ClientSecret };
        using var books = ZohoBooksClient.Create(zoho.UsePrimaryHandler(() => _server.CreateHandler()));
        using var procore = ProcoreClient.Create(other.UsePrimaryHandler(() => _server.CreateHandler()));
        return await new CurrencyPing(books, procore, connection).RunAsync(TestContext.Current.CancellationToken);
    }

    private void Change(JsonObject values, long? project) =>
        Assert.Null(_server.Procore.Edit(new JsonObject { ["action"] = "change_currency", ["project_id"] = project, ["values"] = values })["errors"]);
}
