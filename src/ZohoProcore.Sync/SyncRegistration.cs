using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ZohoProcore.Sync;

/// <summary>The services of a sync: keyed by its name, or without a key for the default one.</summary>
internal sealed class SyncRegistration(IServiceCollection services, string name)
{
    // A service whose key is null is one without a key.
    private readonly string? _key = name.Length == 0 ? null : name;

    public void Add()
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SyncOptions>, SyncOptionsCheck>());
        AddUnlessThere<ICredentialVault, DataProtectionCredentialVault>((provider, _) => new(
            Needed<ISyncStore>(provider, name), Needed<IDataProtectionProvider>(provider, name)));
        AddUnlessThere<IConnectionClientProvider, ConnectionClientProvider>((provider, options) => new(
            Needed<ISyncStore>(provider, name),
            Own<ICredentialVault>(provider),
            Needed<IDataProtectionProvider>(provider, name),
            options));
        TryAdd((provider, options) => new SyncEngine(
            Needed<ISyncStore>(provider, name), Own<IConnectionClientProvider>(provider), options));
        TryAdd((provider, options) => new WebhookIntake(
            Needed<ISyncStore>(provider, name), Own<ICredentialVault>(provider), options.TimeProvider ?? TimeProvider.System));
    }

    /// <summary>What the container has for a sync: under its name first, then without a name.</summary>
    public static TService? Find<TService>(IServiceProvider provider, string name)
        where TService : class
    {
        var own = name.Length == 0 ? null : provider.GetKeyedService<TService>(name);
        return own ?? provider.GetService<TService>();
    }

    private static TService Needed<TService>(IServiceProvider provider, string name)
        where TService : class =>
        Find<TService>(provider, name)
            ?? throw new OptionsValidationException(name, typeof(SyncOptions), [SyncOptionsCheck.Missing(typeof(TService))]);

    private TService Own<TService>(IServiceProvider provider)
        where TService : class =>
        _key is null ? provider.GetRequiredService<TService>() : provider.GetRequiredKeyedService<TService>(_key);

    // The instance belongs to the options framework, and others may read it: what the container adds goes into a copy.
    private SyncOptions OptionsOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<SyncOptions>>().Get(name).Copy();
        options.TimeProvider ??= Find<TimeProvider>(provider, name);
        options.LoggerFactory ??= Find<ILoggerFactory>(provider, name);
        return options;
    }

    // Under its own type too: so a host can say Forget to the clients, and the check knows that Data Protection is needed.
    private void AddUnlessThere<TService, TOwn>(Func<IServiceProvider, SyncOptions, TOwn> make)
        where TService : class
        where TOwn : class, TService
    {
        if (services.Any(there => there.ServiceType == typeof(TService) && Equals(there.ServiceKey, _key)))
        {
            return;
        }

        TryAdd(make);
        services.AddKeyedSingleton<TService>(_key, (provider, _) => Own<TOwn>(provider));
    }

    // The options come first: they are checked as they are read, and that names all that is missing, not only what is missed first.
    private void TryAdd<TOwn>(Func<IServiceProvider, SyncOptions, TOwn> make)
        where TOwn : class => services.TryAddKeyedSingleton(_key, (provider, _) => make(provider, OptionsOf(provider)));
}
