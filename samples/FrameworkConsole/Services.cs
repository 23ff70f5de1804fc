using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>The three packages in a container, their options bound to configuration, as a host on .NET Framework has them.</summary>
internal static class Services
{
    public static ServiceProvider Build(Settings settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Values()).Build();
        var services = new ServiceCollection();
        services.AddZohoBooks().Bind(configuration.GetSection("ZohoBooks")).Configure(settings.PointToSandbox);
        services.AddProcore().Bind(configuration.GetSection("Procore")).Configure(settings.PointToSandbox);
        services.AddSingleton<ISyncStore, InMemorySyncStore>();
        services.AddSingleton<ICredentialVault>(settings);
        services.AddSingleton<IConnectionClientProvider>(provider => new GivenClients(
            provider.GetRequiredService<IZohoBooksClient>(), provider.GetRequiredService<IProcoreClient>()));
        services.AddZohoProcoreSync().Bind(configuration.GetSection("Sync"));
        return services.BuildServiceProvider();
    }
}
