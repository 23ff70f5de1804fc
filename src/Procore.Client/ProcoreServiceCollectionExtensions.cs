using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Procore.Client;

/// <summary>Registers Procore clients for dependency injection.</summary>
public static class ProcoreServiceCollectionExtensions
{
    /// <summary>Registers the default client: a singleton <see cref="IProcoreClient"/>.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options, which are checked when the client is first asked for, or when the host starts.</param>
    public static IServiceCollection AddProcore(this IServiceCollection services, Action<ProcoreOptions> configure)
    {
        AddOptions(services, Options.DefaultName, configure);
        services.AddSingleton<IProcoreClient>(provider => Open(provider, Options.DefaultName));
        return services;
    }

    /// <summary>Registers a client under a name: a keyed singleton <see cref="IProcoreClient"/>.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key of the service and the name of the options.</param>
    /// <param name="configure">Sets the options, which are checked when the client is first asked for, or when the host starts.</param>
    public static IServiceCollection AddProcore(this IServiceCollection services, string name, Action<ProcoreOptions> configure)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A named client needs a name.", nameof(name));
        AddOptions(services, name, configure);
        services.AddKeyedSingleton<IProcoreClient>(name, (provider, key) => Open(provider, (string)key!));
        return services;
    }

    private static void AddOptions(IServiceCollection services, string name, Action<ProcoreOptions> configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProcoreOptions>, ProcoreOptionsCheck>());
        services.AddOptions<ProcoreOptions>(name).Configure(configure).ValidateOnStart();
    }

    private static ProcoreClient Open(IServiceProvider provider, string name)
    {
        ProcoreOptions options = provider.GetRequiredService<IOptionsMonitor<ProcoreOptions>>().Get(name);
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        return ProcoreClient.Open(options);
    }
}
