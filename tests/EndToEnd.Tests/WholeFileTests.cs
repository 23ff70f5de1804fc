using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>What is written for an auditor or a spreadsheet is there whole, or not at all.</summary>
public sealed class WholeFileTests
{
    [Fact]
    public async Task What_breaks_off_leaves_nothing_behind_and_the_next_run_needs_no_other_name()
    {
        using var folder = new TemporaryDirectory();
        var file = new FileInfo(Path.Combine(folder.Path, "audit.jsonl"));
        var full = await Assert.ThrowsAsync<InputException>(() => WholeFile.WriteAsync(file, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray(), TestContext.Current.CancellationToken);
            throw new IOException("No space left on device");
        }));
        Assert.Contains("can't be written: No space left on device. Nothing of it was kept", full.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        await Assert.ThrowsAsync<OperationCanceledException>(() => WholeFile.WriteAsync(file, _ => throw new OperationCanceledException()));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        await WholeFile.WriteAsync(file, stream => stream.WriteAsync("whole"u8.ToArray(), TestContext.Current.CancellationToken).AsTask());
        Assert.Equal("whole", await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken));
        Assert.Contains("is there already", (await Assert.ThrowsAsync<InputException>(() => WholeFile.WriteAsync(file, _ => Task.CompletedTask))).Message, StringComparison.Ordinal);
        Assert.Equal([file.FullName], Directory.GetFileSystemEntries(folder.Path));
        Assert.Throws<InputException>(() => WholeFile.ThrowIfThere(new(folder.Path)));
    }
}
