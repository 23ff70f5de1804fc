using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>The token that programs show lies in a file that nobody else can read, and is worth nothing after the host.</summary>
public sealed class OwnerTokenTests
{
    [Fact]
    public async Task Its_file_is_its_owners_alone_whatever_was_there_before()
    {
        if (OperatingSystem.IsWindows()) return;
        using var directory = new TemporaryDirectory();
        var (file, elsewhere) = (OwnerToken.FileIn(directory.Path), Path.Combine(directory.Path, "elsewhere"));
        await File.WriteAllTextAsync(elsewhere, "another's", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(elsewhere, (UnixFileMode)0b110_110_110);
        File.CreateSymbolicLink(file, elsewhere);
        await File.WriteAllTextAsync(OwnerToken.AddressIn(directory.Path), "http://127.0.0.1:5080", TestContext.Current.CancellationToken);
        using (var token = OwnerToken.Draw(directory.Path))
        {
            Assert.False(File.Exists(OwnerToken.AddressIn(directory.Path))); // nobody is shown this token where an earlier host listened
            token.ListensOn("http://127.0.0.1:5080");
            var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
            Assert.Null(new FileInfo(file).LinkTarget);
            Assert.Equal("another's", await File.ReadAllTextAsync(elsewhere, TestContext.Current.CancellationToken));
            Assert.True(written.Length >= 43 && token.Is(written));
            Assert.False(token.Is(written[..^1]) || token.Is(string.Empty) || token.Is(written + "x"));
            using var other = new TemporaryDirectory();
            using var next = OwnerToken.Draw(other.Path);
            Assert.False(next.Is(written));
        }

        Assert.Equal(["elsewhere"], Directory.GetFiles(directory.Path).Select(Path.GetFileName));
    }
}
