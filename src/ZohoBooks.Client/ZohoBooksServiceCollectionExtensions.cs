using Microsoft.Extensions.Logging;
using ZohoBooks.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients of Zoho Books.</summary>
public static class ZohoBooksServiceCollectionExtensions
{
    /// <summary>Registers the default <see cref="IZohoBooksClient"/> as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. They are checked now, all at once.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message lists everything.</exception>
    public static IServiceCollection AddZohoBooks(this IServiceCollection services, Action<ZohoBooksOptions> configure)
    {
        ZohoBooksOptions options = Checked(configure, name: null);
        return services.AddSingleton(provider => Create(provider, options));
    }

    /// <summary>Registers a named client: <c>GetRequiredKeyedService&lt;IZohoBooksClient&gt;(name)</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key.</param>
    /// <param name="configure">Sets the options. They are checked now, all at once.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message lists everything.</exception>
    public static IServiceCollection AddZohoBooks(this IServiceCollection services, string name, Action<ZohoBooksOptions> configure)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A named client needs a name.", nameof(name));
        ZohoBooksOptions options = Checked(configure, name);
        return services.AddKeyedSingleton(name, (provider, _) => Create(provider, options));
    }

    private static ZohoBooksOptions Checked(Action<ZohoBooksOptions> configure, string? name)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        var options = new ZohoBooksOptions();
        configure(options);
        IReadOnlyList<string> errors = options.Validate();
        if (errors.Count > 0)
        {
            throw new ArgumentException(
                $"The options of the Zoho Books client{(name is null ? "" : " '" + name + "'")} are not complete:\n- "
                    + string.Join("\n- ", errors), nameof(configure));
        }
        return options;
    }

    private static IZohoBooksClient Create(IServiceProvider provider, ZohoBooksOptions options)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.TokenStore ??= provider.GetService<ITokenStore>();
        return ZohoBooksClient.Create(options);
    }
}
