using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ZohoProcore.Sync;

/// <summary>
/// Checks the options of a sync and that the host has registered what it needs: all mistakes at once, each with the name of the sync.
/// </summary>
internal sealed class SyncOptionsCheck(IServiceProvider provider) : IValidateOptions<SyncOptions>
{
    public ValidateOptionsResult Validate(string? name, SyncOptions options)
    {
        var own = name ?? string.Empty;
        var who = own.Length == 0 ? "Sync" : $"Sync '{own}'";
        string[] errors = [.. options.Validate(), .. MissingServices(own)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(error => $"{who}: {error}"));
    }

    public static string Missing(Type service) => service == typeof(IDataProtectionProvider)
        ? "Data Protection is not registered: call services.AddDataProtection() and say where its keys are kept, "
            + "or register IDataProtectionProvider."
        : $"{service.Name} is not registered: register the store that keeps the state of the sync, such as RelationalSyncStore.";

    private IEnumerable<string> MissingServices(string name)
    {
        // A container that cannot tell what it has says so when a service is asked for.
        if (provider.GetService<IServiceProviderIsService>() is not IServiceProviderIsKeyedService container)
        {
            return [];
        }

        bool Has(Type service) => container.IsService(service) || (name.Length > 0 && container.IsKeyedService(service, name));
        bool HasOwn(Type service) => name.Length == 0 ? container.IsService(service) : container.IsKeyedService(service, name);

        // A host that makes the clients itself may have no credentials here; the vault asks for Data Protection when somebody asks for it.
        var protects = HasOwn(typeof(ConnectionClientProvider));
        return new[] { typeof(ISyncStore), typeof(IDataProtectionProvider) }
            .Where(service => !Has(service) && (protects || service != typeof(IDataProtectionProvider)))
            .Select(Missing);
    }
}
