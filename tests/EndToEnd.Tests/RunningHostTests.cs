using EmbeddedHost;
using Microsoft.AspNetCore.Http;

namespace EndToEnd.Tests;

/// <summary>A host that was killed leaves its address behind; whatever listens there by now, a command says what it is, and never more.</summary>
public sealed class RunningHostTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private LoopbackReceiver _other = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _other = await LoopbackReceiver.StartAsync();
        await File.WriteAllTextAsync(OwnerToken.FileIn(_data.Path), "of-a-host-that-is-gone", Token);
        await File.WriteAllTextAsync(OwnerToken.AddressIn(_data.Path), _other.Address.ToString(), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK, "<html>hello</html>")]
    [InlineData(StatusCodes.Status200OK, "[]")]
    [InlineData(StatusCodes.Status200OK, """{"connections":[1,null,{"id":7}]}""")]
    [InlineData(StatusCodes.Status200OK, "")]
    [InlineData(StatusCodes.Status307TemporaryRedirect, "")]
    [InlineData(StatusCodes.Status401Unauthorized, "")]
    [InlineData(StatusCodes.Status404NotFound, "not here")]
    [InlineData(StatusCodes.Status500InternalServerError, """{"detail":7}""")]
    public async Task What_does_not_answer_as_a_host_is_none(int status, string says)
    {
        (_other.Answer, _other.Says) = (_ => status, says);
        using var host = await RunningHost.ServingAsync(_data.Path, "acme", Token);
        Assert.Null(host);

        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await CommandLine.RunAsync(["signin", "--data", _data.Path], output, error));
        Assert.Contains("No host serves on the data directory", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_says_why_it_cannot_is_believed()
    {
        (_other.Answer, _other.Says) = (_ => StatusCodes.Status500InternalServerError, """{"detail":"The disk is full."}""");
        Assert.Equal("The disk is full.", (await Assert.ThrowsAsync<HostFailedException>(() => RunningHost.ServingAsync(_data.Path, "acme", Token))).Message);
    }

    [Fact]
    public async Task An_address_that_is_none_is_nobodys()
    {
        await File.WriteAllTextAsync(OwnerToken.AddressIn(_data.Path), string.Empty, Token);
        Assert.Null(await RunningHost.ServingAsync(_data.Path, "acme", Token));
        foreach (var command in (string[])["signin", "health"])
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            Assert.Equal(2, await CommandLine.RunAsync([command, "--data", _data.Path], output, error));
            Assert.Contains("No host serves on the data directory", error.ToString(), StringComparison.Ordinal);
        }
    }
}
