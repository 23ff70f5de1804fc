using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Procore.Client;
using ZohoBooks.Client;

namespace Smoke.Aot;

/// <summary>Both clients from a container, their options bound to configuration by generated code.</summary>
internal static class RegistrationChecks
{
    public static async Task RunAsync(Checks checks, Uri zoho, Uri procore, JsonElement credentials, CancellationToken ct)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["zoho:Region"] = "UnitedStates",
            ["emirates:DataCenter:Name"] = "ae",
            ["emirates:DataCenter:Accounts"] = "https://accounts.zoho.ae",
            ["emirates:DataCenter:Api"] = "https://www.zohoapis.ae",
            ["emirates:DataCenter:Pages"] = "https://books.zoho.ae",
            ["zoho:OrganizationId"] = credentials.GetProperty("zoho").GetProperty("organization_id").GetString(),
            ["zoho:LoopbackEndpoints:Api"] = zoho.AbsoluteUri,
            ["zoho:LoopbackEndpoints:Accounts"] = zoho.AbsoluteUri,
            ["zoho:Limits:PerMinute"] = "60",
            ["procore:Environment"] = "Production",
            ["procore:CompanyId"] = credentials.GetProperty("procore").GetProperty("company_id").ToString(),
            ["procore:ClientId"] = credentials.GetProperty("procore").GetProperty("client_id").GetString(),
            ["procore:LoopbackEndpoints:Api"] = procore.AbsoluteUri,
            ["procore:LoopbackEndpoints:Login"] = procore.AbsoluteUri,
            ["procore:AttemptTimeout"] = "00:00:20",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton(new Vault(credentials));
        services.AddZohoBooks("acme").Bind(configuration.GetSection("zoho")).Configure<Vault>((options, vault) =>
        {
            options.ClientId = vault.Read("zoho", "client_id");
            options.ClientSecret = vault.Read("zoho", "client_secret");
            options.RefreshToken = vault.Read("zoho", "refresh_token");
        });
        services.AddProcore().Bind(configuration.GetSection("procore")).Configure<Vault>((options, vault) => options.ClientSecret = vault.Read("procore", "client_secret"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        ZohoBooksOptions bound = provider.GetRequiredService<IOptionsMonitor<ZohoBooksOptions>>().Get("acme");
        ZohoBooksOptions emirates = new();
        configuration.GetSection("emirates").Bind(emirates);
        checks.That(
            emirates.DataCenter == new ZohoDataCenter { Name = "ae", Accounts = new("https://accounts.zoho.ae"), Api = new("https://www.zohoapis.ae"), Pages = new("https://books.zoho.ae") },
            "generated code binds a data centre that was added");
        checks.That(bound is { Region: ZohoRegion.UnitedStates, Limits.PerMinute: 60, Limits.Concurrent: 10 }, "generated code binds the options of a named client");
        foreach (string setting in (string[])["Europe,India", "2", "0"])
        {
            ZohoBooksOptions region = new();
            ProcoreOptions environment = new();
            IConfiguration several = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Region"] = setting, ["Environment"] = setting.Replace("Europe,India", "Federal,Production", StringComparison.Ordinal) }).Build();
            several.Bind(region);
            several.Bind(environment);
            checks.That(
                region.Validate().Any(problem => problem.StartsWith("Region is", StringComparison.Ordinal)) && environment.Validate().Any(problem => problem.StartsWith("Environment is", StringComparison.Ordinal)),
                $"generated code binds \"{setting}\", and it is no region and no environment");
        }

        IZohoBooksClient acme = provider.GetRequiredKeyedService<IZohoBooksClient>("acme");
        string refused = "";
        try
        {
            await acme.PurchaseOrders.UpdateAsync("1", new() { LineItems = [new() { CustomFields = [null!] }] }, ct);
        }
        catch (ArgumentException exception)
        {
            refused = exception.Message;
        }

        checks.That(refused.StartsWith("$.line_items[0].item_custom_fields[0] is null", StringComparison.Ordinal), "a row that is null is refused with where it stands: " + refused);
        checks.That(
            await provider.GetRequiredKeyedService<IZohoBooksClient>("acme").Organizations.ListAsync(ct).FirstAsync(ct) is { OrganizationId: { } id } && id == bound.OrganizationId,
            "a named client from a container reads");
        checks.That(
            await provider.GetRequiredService<IProcoreClient>().Projects.ListAsync(cancellationToken: ct).FirstAsync(ct) is { Id: > 0 },
            "the default client from a container reads");
    }

    private sealed class Vault(JsonElement credentials)
    {
        public string? Read(string system, string name) => credentials.GetProperty(system).GetProperty(name).GetString();
    }
}
