using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;
using static ZohoProcore.Sync.Conformance.Some;
using Books = ZohoBooks.Client;
using Site = Procore.Client;

namespace ZohoProcore.Sync.Tests.Credentials;

public sealed class CredentialVaultTests
{
    private const string Canary = "ZZ-CANARY-1000.f00d";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Credentials_read_back_and_are_stored_encrypted(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var vault = new DataProtectionCredentialVault(test.Store, new EphemeralDataProtectionProvider());
        Assert.Null(await vault.ReadAsync(Acme, CredentialNames.ZohoRefreshToken, Token));

        await vault.WriteAsync(Acme, CredentialNames.ZohoRefreshToken, "older", Token);
        await vault.WriteAsync(Acme, CredentialNames.ZohoRefreshToken, Canary, Token);

        Assert.Equal(Canary, await vault.ReadAsync(Acme, CredentialNames.ZohoRefreshToken, Token));
        var stored = (await test.Store.GetSecretAsync(Acme, CredentialNames.ZohoRefreshToken, Token))!;
        Assert.Equal(2, stored.Version);
        Assert.DoesNotContain("CANARY", stored.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_holds_a_credential_in_the_clear()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var protection = new EphemeralDataProtectionProvider();
        await new DataProtectionCredentialVault(test.Store, protection).WriteAsync(Acme, CredentialNames.ProcoreClientSecret, Canary, Token);
        Books.IZohoTokenStore tokens = new VaultTokenStore(Acme, test.Store, protection);
        Assert.True(await tokens.WriteAsync("k", new(Canary, Noon, Noon + Duration.FromHours(1)), 0, Token));

        using var connection = test.Connect();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(connection.DataSource)!))
        {
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, Token);
            Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf("CANARY"u8));
        }
    }

    [Fact]
    public async Task A_credential_copied_to_another_connection_or_name_can_not_be_read()
    {
        var store = new InMemorySyncStore();
        var vault = new DataProtectionCredentialVault(store, new EphemeralDataProtectionProvider());
        await vault.WriteAsync(Acme, CredentialNames.ZohoClientSecret, Canary, Token);
        var cipherText = (await store.GetSecretAsync(Acme, CredentialNames.ZohoClientSecret, Token))!.CipherText;
        await store.PutSecretAsync("other", CredentialNames.ZohoClientSecret, cipherText, null, Token);
        await store.PutSecretAsync(Acme, CredentialNames.ProcoreClientSecret, cipherText, null, Token);

        await UnreadableAsync(vault, "other", CredentialNames.ZohoClientSecret);
        await UnreadableAsync(vault, Acme, CredentialNames.ProcoreClientSecret);
    }

    [Fact]
    public async Task A_lost_key_ring_is_told_in_words_and_a_new_entry_heals_it()
    {
        var store = new InMemorySyncStore();
        await new DataProtectionCredentialVault(store, new EphemeralDataProtectionProvider()).WriteAsync(Acme, CredentialNames.ZohoRefreshToken, Canary, Token);
        var vault = new DataProtectionCredentialVault(store, new EphemeralDataProtectionProvider());

        await UnreadableAsync(vault, Acme, CredentialNames.ZohoRefreshToken);
        await vault.WriteAsync(Acme, CredentialNames.ZohoRefreshToken, "again", Token);

        Assert.Equal("again", await vault.ReadAsync(Acme, CredentialNames.ZohoRefreshToken, Token));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Tokens_of_both_clients_are_kept_and_compared_by_version(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var protection = new EphemeralDataProtectionProvider();
        Books.IZohoTokenStore books = new VaultTokenStore(Acme, test.Store, protection);
        Site.IProcoreTokenStore site = new VaultTokenStore(Acme, test.Store, protection);
        var first = new Books.ZohoAccessToken(Canary, Noon, Noon + Duration.FromHours(1));

        Assert.Null(await books.ReadAsync("zoho", Token));
        Assert.True(await books.WriteAsync("zoho", first, 0, Token));
        Assert.False(await books.WriteAsync("zoho", first with { Value = "late" }, 0, Token));
        Assert.Equal(new Books.ZohoStoredToken(first, 1), await books.ReadAsync("zoho", Token));
        Assert.True(await books.WriteAsync("zoho", first with { Value = "line\nbreak" }, 1, Token));
        Assert.Equal("line\nbreak", (await books.ReadAsync("zoho", Token))!.Token.Value);

        Assert.Null(await site.ReadAsync("procore", Token));
        Assert.True(await site.WriteAsync("procore", new(Canary, Noon, Noon + Duration.FromMinutes(90)), 0, Token));
        Assert.Equal(Noon + Duration.FromMinutes(90), (await site.ReadAsync("procore", Token))!.Token.ExpiresAt);
        Assert.Null(await ((Site.IProcoreTokenStore)new VaultTokenStore("other", test.Store, protection)).ReadAsync("procore", Token));
    }

    [Fact]
    public async Task A_token_that_can_not_be_read_any_more_is_replaced()
    {
        var store = new InMemorySyncStore();
        var token = new Books.ZohoAccessToken("t", Noon, Noon + Duration.FromHours(1));
        Books.IZohoTokenStore before = new VaultTokenStore(Acme, store, new EphemeralDataProtectionProvider());
        Assert.True(await before.WriteAsync("k", token, 0, Token));
        Books.IZohoTokenStore after = new VaultTokenStore(Acme, store, new EphemeralDataProtectionProvider());

        Assert.Null(await after.ReadAsync("k", Token));
        Assert.True(await after.WriteAsync("k", token, 0, Token));

        Assert.Equal(new Books.ZohoStoredToken(token, 2), await after.ReadAsync("k", Token));
        Assert.False(await after.WriteAsync("k", token, 0, Token));
    }

    [Fact]
    public async Task A_token_row_copied_to_another_connection_is_none()
    {
        var store = new InMemorySyncStore();
        var protection = new EphemeralDataProtectionProvider();
        Books.IZohoTokenStore own = new VaultTokenStore(Acme, store, protection);
        Assert.True(await own.WriteAsync("k", new(Canary, Noon, Noon + Duration.FromHours(1)), 0, Token));
        await store.PutSecretAsync("other", "token/k", (await store.GetSecretAsync(Acme, "token/k", Token))!.CipherText, null, Token);
        await store.PutSecretAsync(Acme, "token/another", (await store.GetSecretAsync(Acme, "token/k", Token))!.CipherText, null, Token);

        Assert.Null(await ((Books.IZohoTokenStore)new VaultTokenStore("other", store, protection)).ReadAsync("k", Token));
        Assert.Null(await own.ReadAsync("another", Token));
    }

    [Theory, InlineData(""), InlineData("x"), InlineData("AAAA"), InlineData("\u0000"), InlineData("not base 64 !"), InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_secret_of_which_somebody_made_something_else_is_told_in_words(string cipherText)
    {
        var store = new InMemorySyncStore();
        var protection = new EphemeralDataProtectionProvider();
        await store.PutSecretAsync(Acme, CredentialNames.ZohoRefreshToken, cipherText, null, Token);
        await store.PutSecretAsync(Acme, "token/k", cipherText, null, Token);

        await UnreadableAsync(new DataProtectionCredentialVault(store, protection), Acme, CredentialNames.ZohoRefreshToken);
        Assert.Null(await ((Books.IZohoTokenStore)new VaultTokenStore(Acme, store, protection)).ReadAsync("k", Token));
    }

    /// <summary>A ring from an old backup has the old keys and none of the newer ones; one that was revoked opens nothing of before.</summary>
    [Theory, InlineData("revoked"), InlineData("restored")]
    public async Task A_key_ring_that_is_not_what_it_was_is_told_in_words_and_a_new_entry_heals_it(string what)
    {
        var folder = Directory.CreateTempSubdirectory("key-ring-");
        try
        {
            var store = new InMemorySyncStore();
            await using (var before = Ring(folder))
            {
                await new DataProtectionCredentialVault(store, before.GetRequiredService<IDataProtectionProvider>()).WriteAsync(Acme, CredentialNames.ZohoRefreshToken, Canary, Token);
                if (what == "revoked")
                {
                    before.GetRequiredService<IKeyManager>().RevokeAllKeys(TimeProvider.System.GetUtcNow(), "the disk was lost");
                }
            }

            if (what == "restored")
            {
                // The backup is from before there was this key.
                foreach (var key in folder.GetFiles())
                {
                    key.Delete();
                }
            }

            await using var after = Ring(folder);
            var vault = new DataProtectionCredentialVault(store, after.GetRequiredService<IDataProtectionProvider>());
            await UnreadableAsync(vault, Acme, CredentialNames.ZohoRefreshToken);
            await vault.WriteAsync(Acme, CredentialNames.ZohoRefreshToken, "again", Token);
            Assert.Equal("again", await vault.ReadAsync(Acme, CredentialNames.ZohoRefreshToken, Token));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Ring(DirectoryInfo folder) =>
        new ServiceCollection().AddDataProtection().SetApplicationName("tests").PersistKeysToFileSystem(folder).Services.BuildServiceProvider();

    private static async Task UnreadableAsync(DataProtectionCredentialVault vault, string connectionId, string name)
    {
        var exception = await Assert.ThrowsAsync<CredentialUnreadableException>(async () => await vault.ReadAsync(connectionId, name, Token));
        Assert.Contains($"'{name}' of connection '{connectionId}'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", exception.ToString(), StringComparison.Ordinal);
    }
}
