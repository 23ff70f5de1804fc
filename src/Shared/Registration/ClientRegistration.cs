using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// How a client is registered: one singleton for each name (keyed by it) and one without a name, made from the options of that name.
/// Registering the same name again adds to its options; it does not make a second client, which would have limits of its own.
/// </summary>
internal static class ClientRegistration
{
    public static OptionsBuilder<TOptions> Add<
        TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, OptionsCheck<TOptions> check, Func<IServiceProvider, string, TOptions, TClient> open)
        where TClient : class
        where TOptions : class
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>>(check));
        // A service whose key is null is one without a key.
        services.TryAddKeyedSingleton(
            name.Length == 0 ? null : name,
            (provider, _) => open(provider, name, provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name)));
        return services.AddOptions<TOptions>(name).ValidateOnStart();
    }

    /// <summary>What the container has for a client: under the client's name first, then without a name.</summary>
    public static TService? Find<TService>(IServiceProvider provider, string name)
        where TService : class
    {
        TService? own = name.Length == 0 ? null : provider.GetKeyedService<TService>(name);
        return own ?? provider.GetService<TService>();
    }
}
