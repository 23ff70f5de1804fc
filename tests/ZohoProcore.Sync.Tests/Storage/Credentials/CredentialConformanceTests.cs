using Microsoft.AspNetCore.DataProtection;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests.Credentials;

/// <summary>The vault that encrypts into the store answers what every vault is asked.</summary>
public sealed class VaultConformanceTests : CredentialVaultConformance, IDisposable
{
    private readonly OpenedStores _stores = new("sqlite");

    public void Dispose() => _stores.Dispose();

    protected override async Task<ICredentialVault> OpenAsync() =>
        new DataProtectionCredentialVault(await _stores.OpenAsync(), new EphemeralDataProtectionProvider());
}

/// <summary>The core's token store answers what every token store is asked, as Zoho Books'.</summary>
public sealed class VaultZohoTokenConformanceTests : ZohoTokenStoreConformance, IDisposable
{
    private readonly OpenedStores _stores = new("sqlite");

    public void Dispose() => _stores.Dispose();

    protected override async Task<IZohoTokenStore> OpenAsync() => new VaultTokenStore("acme", await _stores.OpenAsync(), new EphemeralDataProtectionProvider());
}

/// <summary>And as Procore's.</summary>
public sealed class VaultProcoreTokenConformanceTests : ProcoreTokenStoreConformance, IDisposable
{
    private readonly OpenedStores _stores = new("sqlite");

    public void Dispose() => _stores.Dispose();

    protected override async Task<IProcoreTokenStore> OpenAsync() => new VaultTokenStore("acme", await _stores.OpenAsync(), new EphemeralDataProtectionProvider());
}

/// <summary>So does the one that Zoho Books' client has by itself.</summary>
public sealed class InMemoryZohoTokenConformanceTests : ZohoTokenStoreConformance
{
    protected override Task<IZohoTokenStore> OpenAsync() => Task.FromResult<IZohoTokenStore>(new InMemoryZohoTokenStore());
}

/// <summary>And the one that Procore's has.</summary>
public sealed class InMemoryProcoreTokenConformanceTests : ProcoreTokenStoreConformance
{
    protected override Task<IProcoreTokenStore> OpenAsync() => Task.FromResult<IProcoreTokenStore>(new InMemoryProcoreTokenStore());
}
