using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;
using BooksProject = ZohoBooks.Client.Project;

namespace Conventions.Tests;

/// <summary>One file with every using: what people meet together has names of its own, and an alias helps with the rest. That it compiles is the test.</summary>
public sealed class OneFileTests
{
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["Zoho:Region"] = "Europe",
        ["Zoho:OrganizationId"] = "20061234567",
        ["Zoho:Limits:PerMinute"] = "60",
        ["Zoho:ClientId"] = "id",
        ["Zoho:ClientSecret"] = "secret",
        ["Zoho:RefreshToken"] = "refresh",
        ["Procore:Environment"] = "Production",
        ["Procore:CompanyId"] = "42",
        ["Procore:Limits:Concurrent"] = "3",
        ["Procore:ClientId"] = "id",
        ["Procore:ClientSecret"] = "secret",
        ["Sync:BatchSize"] = "5",
        ["Sync:Lease"] = "00:03:00",
    };

    [Fact]
    public async Task A_host_registers_both_clients_and_the_sync()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var services = new ServiceCollection();
        services.AddKeyedSingleton<IZohoTokenStore>("acme", new InMemoryZohoTokenStore());
        services.AddKeyedSingleton<IProcoreTokenStore>("acme", new InMemoryProcoreTokenStore());
        services.AddSingleton<ISyncStore>(new InMemorySyncStore());
        services.AddZohoBooks("acme").Bind(configuration.GetSection("Zoho")).Configure(options => options.UsePrimaryHandler(() => new Nowhere()));
        services.AddProcore("acme").Bind(configuration.GetSection("Procore")).Configure(options => options.UsePrimaryHandler(() => new Nowhere()));
        services.AddZohoProcoreSync("acme").Bind(configuration.GetSection("Sync"));
        await using var provider = services.BuildServiceProvider();
        var books = provider.GetRequiredKeyedService<IZohoBooksClient>("acme").WithPriority(ZohoCallPriority.Background);
        var procore = provider.GetRequiredKeyedService<IProcoreClient>("acme").WithPriority(ProcoreCallPriority.Background);
        Assert.False(books.NeedsReauthorization || procore.NeedsReauthorization);
        await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => procore.SendAsync(new ProcoreRequest { Path = "/rest/v1.0/companies" }, TestContext.Current.CancellationToken));
        Assert.True(procore.NeedsReauthorization);

        Assert.Equal(60, provider.GetRequiredService<IOptionsMonitor<ZohoBooksOptions>>().Get("acme").Limits.PerMinute);
        Assert.Equal(3, provider.GetRequiredService<IOptionsMonitor<ProcoreOptions>>().Get("acme").Limits.Concurrent);
        // Data Protection is not registered here, and the sync says so.
        var missing = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<SyncEngine>("acme"));
        Assert.Contains("Sync 'acme': Data Protection is not registered", Assert.Single(missing.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_lists_filters_and_statuses_of_both_stand_side_by_side()
    {
        ZohoList<BooksProject> projects = ZohoList<BooksProject>.FromPages([new ZohoPage<BooksProject>([new() { ProjectId = "1", Status = ProjectStatus.Active }])]);
        ProcoreList<Vendor> vendors = ProcoreList<Vendor>.FromPages([new ProcorePage<Vendor>([new() { Id = 1, Name = "Smith" }])]);
        var order = new PurchaseOrder { PurchaseOrderId = "1", Status = PurchaseOrderStatus.Open, Date = new LocalDate(2026, 6, 9), LineItems = [new PurchaseOrderLine()] };
        var contract = new PurchaseOrderContract { Status = PurchaseOrderContractStatus.Approved, Lines = [new PurchaseOrderContractLine()] };
        Procore.Client.ProjectFilter filter = new() { Status = ProjectStatusFilter.Active };
        Attachment quote = new("quote.pdf", Stream.Null);
        Assert.Equal((1, 1), (await projects.CountAsync(TestContext.Current.CancellationToken), await vendors.CountAsync(TestContext.Current.CancellationToken)));
        Assert.True(contract.Status.Value.IsLocked && order.LineItems.Count == contract.Lines.Count && filter.Status is not null && quote.Content == Stream.Null);
    }

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"error":"invalid_client"}""") });
    }
}
