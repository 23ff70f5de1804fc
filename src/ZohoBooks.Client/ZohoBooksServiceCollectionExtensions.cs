using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Zoho.Procore.Sdk.Shared;
using ZohoBooks.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients of Zoho Books.</summary>
public static class ZohoBooksServiceCollectionExtensions
{
    private static readonly OptionsCheck<ZohoBooksOptions> Check = new("Zoho Books client", options => options.Validate());

    /// <summary>
    /// Registers the default <see cref="IZohoBooksClient"/>, a singleton. Its options are those of the options framework: the builder
    /// that is returned binds them to configuration, sets them from other services and changes them afterwards. They are checked when the
    /// host starts, or when the client is first asked for: an <see cref="OptionsValidationException"/> names everything that is missing
    /// or wrong.
    /// </summary>
    /// <remarks>
    /// Logging, the clock and an <see cref="IZohoTokenStore"/> come from the container where it has them, unless the options name others.
    /// Registering again adds to the options.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null leaves that to the builder.</param>
    public static OptionsBuilder<ZohoBooksOptions> AddZohoBooks(
        this IServiceCollection services, Action<ZohoBooksOptions>? configure = null) =>
        Add(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers a named client, a keyed singleton: <c>GetRequiredKeyedService&lt;IZohoBooksClient&gt;(name)</c> or
    /// <c>[FromKeyedServices(name)]</c>. Everything else is as without a name; a clock, logging or token store that is registered under
    /// the same name goes before one without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configure">Sets the options; null leaves that to the builder.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static OptionsBuilder<ZohoBooksOptions> AddZohoBooks(
        this IServiceCollection services, string name, Action<ZohoBooksOptions>? configure = null) =>
        string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException("A named client needs a name. Leave the name out to register the default client.", nameof(name))
            : Add(services, name, configure);

    private static OptionsBuilder<ZohoBooksOptions> Add(IServiceCollection services, string name, Action<ZohoBooksOptions>? configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        OptionsBuilder<ZohoBooksOptions> builder = ClientRegistration.Add<IZohoBooksClient, ZohoBooksOptions>(services, name, Check, Open);
        return configure is null ? builder : builder.Configure(configure);
    }

    private static IZohoBooksClient Open(IServiceProvider provider, string name, ZohoBooksOptions options)
    {
        // The instance belongs to the options framework, and others may read it: what the container adds goes into a copy.
        ZohoBooksOptions copy = options.Copy();
        copy.LoggerFactory ??= ClientRegistration.Find<ILoggerFactory>(provider, name);
        copy.TimeProvider ??= ClientRegistration.Find<TimeProvider>(provider, name);
        copy.TokenStore ??= ClientRegistration.Find<IZohoTokenStore>(provider, name);
        return ZohoBooksClient.Open(copy);
    }
}
