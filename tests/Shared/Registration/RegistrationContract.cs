using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// What registering promises, alike for the three packages: the options are those of the options framework. A mark, some digits, is an option
/// that shows in what the service does.
/// </summary>
public abstract class RegistrationContract<TService, TOptions>
    where TService : class
    where TOptions : class
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Configure_and_PostConfigure_reach_the_service_in_their_order()
    {
        ServiceCollection services = NewServices();
        services.Configure<TOptions>(options => Mark(options, "3"));
        Add(services, null, options => Mark(options, "4")).Configure(Complete);
        await using (ServiceProvider plain = services.BuildServiceProvider())
            Assert.Equal("4", await SeenAsync(plain.GetRequiredService<TService>(), Token));

        // What a test does to a host that it has not written.
        services.PostConfigureAll<TOptions>(options => Mark(options, "5"));
        await using ServiceProvider changed = services.BuildServiceProvider();
        Assert.Equal("5", await SeenAsync(changed.GetRequiredService<TService>(), Token));
    }

    [Fact]
    public async Task Options_are_bound_to_configuration()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings("Section", "6").Concat(Settings("Other", "7"))).Build();
        ServiceCollection services = NewServices();
        services.AddSingleton(configuration);
        Add(services, null).Bind(configuration.GetSection("Section")).Configure(Connect);
        Add(services, "acme").BindConfiguration("Other").Configure(Connect);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal("6", await SeenAsync(provider.GetRequiredService<TService>(), Token));
        Assert.Equal("7", await SeenAsync(provider.GetRequiredKeyedService<TService>("acme"), Token));
        foreach (string name in (string[])["", "acme"])
            AssertBound(provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name));
    }

    [Fact]
    public async Task Default_and_named_services_are_singletons_side_by_side()
    {
        ServiceCollection services = NewServices();
        Add(services, null, options => Mark(options, "2")).Configure(Complete);
        Add(services, "acme", options => Mark(options, "3")).Configure(Complete);
        Add(services, "zenith", options => Mark(options, "4")).Configure(Complete);
        await using ServiceProvider provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var byName = ((string?[])[null, "acme", "zenith"]).Select(name => Get(provider, name)).ToList();
        Assert.Equal(3, byName.Distinct().Count());
        Assert.Same(byName[1], Get(provider, "acme"));
        Assert.Equal(["2", "3", "4"], [await SeenAsync(byName[0], Token), await SeenAsync(byName[1], Token), await SeenAsync(byName[2], Token)]);
    }

    [Fact]
    public async Task Registering_a_name_again_adds_to_its_options_and_makes_no_second_service()
    {
        ServiceCollection services = NewServices();
        Add(services, "acme", Complete);
        Add(services, "acme", options => Mark(options, "8"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal("8", await SeenAsync(Assert.Single(provider.GetKeyedServices<TService>("acme")), Token));
    }

    [Fact]
    public async Task Options_come_from_other_services_of_the_container()
    {
        ServiceCollection services = NewServices();
        services.AddSingleton(new Vault("9"));
        Add(services, "acme").Configure(Complete).Configure<Vault>((options, vault) => Mark(options, vault.Kept));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal("9", await SeenAsync(Get(provider, "acme"), Token));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_named_when_the_host_starts_with_the_name_that_it_is_missing_for()
    {
        ServiceCollection services = new();
        Add(services, null, Spoil);
        Add(services, "acme", Spoil);
        await using ServiceProvider provider = services.BuildServiceProvider();
        var errors = Assert.IsType<AggregateException>(Record.Exception(() => provider.GetRequiredService<IStartupValidator>().Validate()));
        List<string> failures = [.. errors.InnerExceptions.Cast<OptionsValidationException>().SelectMany(error => error.Failures)];
        foreach (string needed in Needed)
        {
            Assert.Equal(2, failures.Count(failure => failure.Contains(needed, StringComparison.Ordinal)));
            Assert.Single(failures, failure => failure.Contains(needed, StringComparison.Ordinal) && failure.Contains("'acme'", StringComparison.Ordinal));
        }

        // Who has no host hears the same when the service is asked for.
        var late = Assert.Throws<OptionsValidationException>(() => Get(provider, "acme"));
        Assert.All(Needed, needed => Assert.Contains(needed, late.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_is_not_empty() => Assert.Throws<ArgumentException>(() => Add(new ServiceCollection(), " "));

    /// <summary>Registers the default service (no name) or a named one.</summary>
    protected abstract OptionsBuilder<TOptions> Add(IServiceCollection services, string? name, Action<TOptions>? configure = null);

    /// <summary>What a host registers beside the package.</summary>
    protected virtual ServiceCollection NewServices() => [];

    /// <summary>Sets all that a service needs but the mark.</summary>
    protected abstract void Complete(TOptions options);

    /// <summary>Sets what configuration can't hold.</summary>
    protected abstract void Connect(TOptions options);

    /// <summary>Makes the options wrong in the ways that <see cref="Needed"/> names.</summary>
    protected abstract void Spoil(TOptions options);

    protected abstract void Mark(TOptions options, string mark);

    /// <summary>All that a service needs, as configuration.</summary>
    protected abstract IEnumerable<KeyValuePair<string, string?>> Settings(string section, string mark);

    /// <summary>Checks what of <see cref="Settings"/> does not show in what the service does.</summary>
    protected abstract void AssertBound(TOptions options);

    /// <summary>Parts of the messages about options and services that are missing or wrong.</summary>
    protected abstract IReadOnlyList<string> Needed { get; }

    /// <summary>Uses the service.</summary>
    /// <returns>The mark that it went by.</returns>
    protected abstract Task<string> SeenAsync(TService service, CancellationToken cancellationToken);

    protected static TService Get(IServiceProvider provider, string? name) =>
        name is null ? provider.GetRequiredService<TService>() : provider.GetRequiredKeyedService<TService>(name);

    private sealed record Vault(string Kept);
}
