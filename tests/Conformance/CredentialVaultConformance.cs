using Xunit;

namespace ZohoProcore.Sync.Conformance;

/// <summary>What every <see cref="ICredentialVault"/> that can be written does the same way. A test of yours derives from it and opens your vault, once for each test.</summary>
public abstract class CredentialVaultConformance
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty vault; whoever opens it puts it away.</summary>
    protected abstract Task<ICredentialVault> OpenAsync();

    [Fact]
    public async Task What_was_never_written_is_null_and_no_failure()
    {
        var vault = await OpenAsync();

        Assert.Null(await vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
        await vault.WriteAsync("acme", CredentialNames.ZohoClientId, "id", Token);
        Assert.Null(await vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
    }

    /// <summary>Webhook secrets are several lines, and a secret has whatever characters a service puts into it.</summary>
    [Theory]
    [InlineData("1000.f00d")]
    [InlineData("newer\nolder")]
    [InlineData(" with spaces, \"quotes\", = and ü ")]
    public async Task It_is_read_as_it_was_written(string value)
    {
        var vault = await OpenAsync();
        await vault.WriteAsync("acme", CredentialNames.ZohoWebhookSecret, value, Token);

        Assert.Equal(value, await vault.ReadAsync("acme", CredentialNames.ZohoWebhookSecret, Token));
    }

    [Fact]
    public async Task It_is_written_over_whatever_was_there()
    {
        var vault = await OpenAsync();
        foreach (var value in (string[])["first", "second"]) await vault.WriteAsync("acme", CredentialNames.ZohoRefreshToken, value, Token);

        Assert.Equal("second", await vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
    }

    [Fact]
    public async Task Each_connection_and_each_name_has_its_own()
    {
        var vault = await OpenAsync();
        await vault.WriteAsync("acme", CredentialNames.ZohoClientSecret, "one", Token);
        await vault.WriteAsync("acme", CredentialNames.ProcoreClientSecret, "two", Token);
        await vault.WriteAsync("other", CredentialNames.ZohoClientSecret, "three", Token);

        Assert.Equal("one", await vault.ReadAsync("acme", CredentialNames.ZohoClientSecret, Token));
        Assert.Equal("two", await vault.ReadAsync("acme", CredentialNames.ProcoreClientSecret, Token));
        Assert.Equal("three", await vault.ReadAsync("other", CredentialNames.ZohoClientSecret, Token));
    }

    [Fact]
    public async Task It_may_be_used_by_many_at_once()
    {
        var vault = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            async () =>
            {
                await vault.WriteAsync($"c{i}", CredentialNames.ZohoRefreshToken, $"token {i}", Token);
                Assert.Equal($"token {i}", await vault.ReadAsync($"c{i}", CredentialNames.ZohoRefreshToken, Token));
            },
            Token)));
    }
}
