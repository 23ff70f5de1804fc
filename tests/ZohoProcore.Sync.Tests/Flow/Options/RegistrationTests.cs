using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using Zoho.Procore.Sdk.Testing;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>The mark is how many keys one run takes.</summary>
public sealed class RegistrationTests : RegistrationContract<SyncEngine, SyncOptions>
{
    private static readonly Connection Acme = new()
    {
        Id = "acme",
        Region = ZohoRegion.Europe,
        OrganizationId = "20061234567",
        Environment = ProcoreEnvironment.Production,
        CompanyId = 42,
        Policies = CommitmentLanding.In(new(), "Approved"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override IReadOnlyList<string> Needed => ["BatchSize", "Lease", "ISyncStore", "AddDataProtection"];

    [Fact]
    public async Task A_named_sync_has_the_store_of_its_name()
    {
        var (common, own) = (new InMemorySyncStore(), new InMemorySyncStore());
        var services = new ServiceCollection();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<ISyncStore>(common).AddKeyedSingleton<ISyncStore>("acme", own);
        services.AddZohoProcoreSync();
        services.AddZohoProcoreSync("acme");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<SyncEngine>("acme").ConnectAsync(Acme, Token);
        await provider.GetRequiredKeyedService<ICredentialVault>("acme").WriteAsync("acme", CredentialNames.ZohoClientId, "id", Token);
        Assert.Empty(await common.ListConnectionsAsync(Token));
        Assert.Single(await own.ListConnectionsAsync(Token));
        Assert.Null(await common.GetSecretAsync("acme", CredentialNames.ZohoClientId, Token));
        Assert.NotNull(await own.GetSecretAsync("acme", CredentialNames.ZohoClientId, Token));
        Assert.NotSame(provider.GetRequiredService<WebhookIntake>(), provider.GetRequiredKeyedService<WebhookIntake>("acme"));
    }

    [Fact]
    public async Task A_test_needs_a_store_and_clients_and_only_the_vault_asks_for_Data_Protection()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISyncStore>(new InMemorySyncStore()).AddSingleton<IConnectionClientProvider>(new HostClients());
        services.AddZohoProcoreSync();
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        await provider.GetRequiredService<SyncEngine>().ConnectAsync(Acme, Token);
        var missing = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICredentialVault>());
        Assert.Contains("AddDataProtection", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_and_vault_of_the_host_are_used_and_then_nothing_needs_Data_Protection()
    {
        var (clients, vault) = (new HostClients(), new HostVault());
        var services = new ServiceCollection();
        services.AddSingleton<ISyncStore>(new InMemorySyncStore());
        services.AddSingleton<IConnectionClientProvider>(clients).AddSingleton<ICredentialVault>(vault);
        services.AddZohoProcoreSync();
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        Assert.Same(vault, provider.GetRequiredService<ICredentialVault>());
        Assert.Null(provider.GetService<ConnectionClientProvider>());
        var engine = provider.GetRequiredService<SyncEngine>();
        await engine.ConnectAsync(Acme, Token);
        await Assert.ThrowsAsync<NotSupportedException>(() => engine.PlanAsync("acme", "PO-1", Token).AsTask());
        Assert.Equal("acme", Assert.Single(clients.Asked));
        Assert.Equal(WebhookAnswer.UnknownConnection, await provider.GetRequiredService<WebhookIntake>().AcceptProcoreAsync("acme", "x", "{}"u8.ToArray(), Token));
        Assert.Contains(CredentialNames.ProcoreWebhookAuthorization, vault.Asked);
    }

    [Fact]
    public async Task The_clock_comes_from_the_container_unless_the_options_name_another()
    {
        var (inside, outside) = (new FakeTimeProvider(), new FakeTimeProvider());
        inside.Advance(TimeSpan.FromDays(1));
        outside.Advance(TimeSpan.FromDays(2));
        var services = NewServices();
        services.AddSingleton<TimeProvider>(inside);
        services.AddZohoProcoreSync();
        await using (var provider = services.BuildServiceProvider())
            Assert.Equal(inside.GetUtcNow(), await DueAsync(provider));

        services.PostConfigure<SyncOptions>(options => options.UseTimeProvider(outside));
        services.AddSingleton<ISyncStore>(new InMemorySyncStore());
        await using var changed = services.BuildServiceProvider();
        Assert.Equal(outside.GetUtcNow(), await DueAsync(changed));
        // What the container added is not in the instance of the options framework.
        Assert.Null(changed.GetRequiredService<IOptionsMonitor<SyncOptions>>().Get("another").TimeProvider);
    }

    [Fact]
    public async Task What_several_places_want_of_the_clients_adds_up()
    {
        List<string> asked = [];
        var services = NewServices();
        services.AddZohoProcoreSync(options => options.ConfigureZohoBooks((connection, books) =>
        {
            asked.Add($"{connection.Id}:{books.OrganizationId}:{books.ClientId}");
            books.MaxRetries = 3;
        }));
        services.PostConfigure<SyncOptions>(options => options
            .ConfigureZohoBooks((_, books) => asked.Add(books.MaxRetries.ToString(CultureInfo.InvariantCulture)))
            .ConfigureProcore((_, procore) => asked.Add(procore.CompanyId!.Value.ToString(CultureInfo.InvariantCulture))));
        await using var provider = services.BuildServiceProvider();
        using var clients = await provider.GetRequiredService<IConnectionClientProvider>().GetAsync(Acme, Token);
        using var same = await provider.GetRequiredService<ConnectionClientProvider>().GetAsync(Acme, Token);
        Assert.Equal(["acme:20061234567:zoho.client_id", "3", "42"], asked);
        Assert.Same(clients.Books, same.Books);
    }

    protected override ServiceCollection NewServices()
    {
        var (store, protection) = (new InMemorySyncStore(), new EphemeralDataProtectionProvider());
        var vault = new DataProtectionCredentialVault(store, protection);
        foreach (var name in (string[])[CredentialNames.ZohoClientId, CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId, CredentialNames.ProcoreClientSecret])
            vault.WriteAsync("acme", name, name, Token).AsTask().GetAwaiter().GetResult();
        ServiceCollection services = [];
        services.AddSingleton<ISyncStore>(store).AddSingleton<IDataProtectionProvider>(protection);
        return services;
    }

    protected override OptionsBuilder<SyncOptions> Add(IServiceCollection services, string? name, Action<SyncOptions>? configure = null) =>
        name is null ? services.AddZohoProcoreSync(configure) : services.AddZohoProcoreSync(name, configure);

    protected override void Complete(SyncOptions options) => Connect(options);

    protected override void Connect(SyncOptions options) => options
        .ConfigureZohoBooks((_, books) => books.UsePrimaryHandler(() => new Nowhere()).MaxRetries = 0)
        .ConfigureProcore((_, procore) => procore.UsePrimaryHandler(() => new Nowhere()).MaxRetries = 0);

    protected override void Spoil(SyncOptions options) => (options.BatchSize, options.Lease) = (0, TimeSpan.Zero);

    protected override void Mark(SyncOptions options, string mark) => options.BatchSize = int.Parse(mark, CultureInfo.InvariantCulture);

    protected override IEnumerable<KeyValuePair<string, string?>> Settings(string section, string mark) =>
        [new($"{section}:BatchSize", mark), new($"{section}:Lease", "00:03:00")];

    protected override void AssertBound(SyncOptions options) => Assert.Equal(TimeSpan.FromMinutes(3), options.Lease);

    protected override async Task<string> SeenAsync(SyncEngine service, CancellationToken cancellationToken)
    {
        await service.ConnectAsync(Acme, cancellationToken);
        for (var order = 1; order <= 12; order++)
            await service.SubmitAsync("acme", new(RecordKind.PurchaseOrder, order.ToString(CultureInfo.InvariantCulture)), WorkPriority.Poll, "test", cancellationToken);
        return (await service.RunDueAsync("acme", cancellationToken)).Processed.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<DateTimeOffset> DueAsync(ServiceProvider provider)
    {
        await provider.GetRequiredService<SyncEngine>().ConnectAsync(Acme, Token);
        var work = await provider.GetRequiredService<ISyncStore>().ListWorkAsync("acme", Token);
        return work.Select(item => item.DueAt).Distinct().Single().ToDateTimeOffset();
    }

    private sealed class HostClients : IConnectionClientProvider
    {
        public List<string> Asked { get; } = [];

        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default)
        {
            Asked.Add(connection.Id);
            throw new NotSupportedException();
        }

        public void Forget(string connectionId) => throw new NotSupportedException();
    }

    private sealed class HostVault : ICredentialVault
    {
        public List<string> Asked { get; } = [];

        public ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default)
        {
            Asked.Add(name);
            return new((string?)null);
        }

        public ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default) => default;
    }
}
