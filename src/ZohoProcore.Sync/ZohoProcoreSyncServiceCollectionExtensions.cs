using Microsoft.Extensions.Options;
using ZohoProcore.Sync;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the sync core.</summary>
public static class ZohoProcoreSyncServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="SyncEngine"/> and <see cref="WebhookIntake"/>, singletons, with what they stand on: <see
    /// cref="IConnectionClientProvider"/> that makes the clients of connections, and an <see cref="ICredentialVault"/> that encrypts into
    /// the store. The host registers an <see cref="ISyncStore"/> and Data Protection; it may register its own <see
    /// cref="IConnectionClientProvider"/> and <see cref="ICredentialVault"/> before. The options are those of the options framework, and
    /// checked when the host starts, or when a service is first asked for: an <see cref="OptionsValidationException"/> names everything
    /// that is missing or wrong.
    /// </summary>
    /// <remarks>
    /// Logging and the clock come from the container where it has them, unless the options name others. Registering again adds to the
    /// options.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null leaves that to the builder.</param>
    public static OptionsBuilder<SyncOptions> AddZohoProcoreSync(this IServiceCollection services, Action<SyncOptions>? configure = null) =>
        Add(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers a named sync, keyed singletons: <c>GetRequiredKeyedService&lt;SyncEngine&gt;(name)</c> or
    /// <c>[FromKeyedServices(name)]</c>. One sync keeps any number of connections; a second one is for a store of its own. Clients and
    /// vault of a host are the ones that are registered under the name; store, Data Protection, clock and logging are those under the
    /// name, and without one those of the container.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services and the name of the options.</param>
    /// <param name="configure">Sets the options; null leaves that to the builder.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static OptionsBuilder<SyncOptions> AddZohoProcoreSync(
        this IServiceCollection services, string name, Action<SyncOptions>? configure = null) =>
        string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException("A named sync needs a name. Leave the name out to register the default one.", nameof(name))
            : Add(services, name, configure);

    private static OptionsBuilder<SyncOptions> Add(IServiceCollection services, string name, Action<SyncOptions>? configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        new SyncRegistration(services, name).Add();
        var builder = services.AddOptions<SyncOptions>(name).ValidateOnStart();
        return configure is null ? builder : builder.Configure(configure);
    }
}
