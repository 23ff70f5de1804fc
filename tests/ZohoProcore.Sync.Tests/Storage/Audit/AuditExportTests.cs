using System.Diagnostics;
using System.Reflection;
using System.Text;
using ZohoProcore.Sync.Tests.Storage;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Audit;

/// <summary>An export is checked by a program that shares nothing with this library: docs/verify_audit.py, as an auditor would.</summary>
public sealed class AuditExportTests : IDisposable
{
    private static readonly string Docs = Path.Combine(
        typeof(AuditExportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "docs");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audit");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "audit.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_verifier_in_Python_finds_it_whole_and_prints_the_same_head()
    {
        var head = await ExportAsync();

        var (exitCode, output) = await VerifyAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains($"Head: {head}", output, StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync($"{head}")).ExitCode);
        Assert.Equal(0, (await VerifyAsync($"{Acme}:{head}")).ExitCode);
    }

    [Theory]
    [InlineData("changed", "does not fit its hash")]
    [InlineData("removed", "is missing")]
    [InlineData("moved", "is missing")]
    [InlineData("cut", "is not the one that was there")]
    [InlineData("emptied", "is not the one that was there")]
    [InlineData("added", "something stands behind the hash of entry 3")]
    [InlineData("null", "entry 3 is no line of an export")]
    [InlineData("{}", "entry 3 is no line of an export")]
    [InlineData("[1", "entry 3 is no line of an export")]
    [InlineData("{\"sequence\":3,\"previousHash\":7,\"hash\":[]}", "is missing, or not in its place")]
    [InlineData("é", "entry 3 is no line of an export")]
    public async Task The_verifier_in_Python_finds_what_was_tampered_with(string what, string message)
    {
        var head = await ExportAsync();
        var lines = (await System.IO.File.ReadAllLinesAsync(File, Token)).ToList();
        switch (what)
        {
            case "changed":
                lines[2] = lines[2].Replace("PO-3", "PO-9", StringComparison.Ordinal);
                break;
            case "removed":
                lines.RemoveAt(1);
                break;
            case "moved":
                lines.Reverse(1, 2);
                break;
            case "cut":
                lines.RemoveAt(lines.Count - 1);
                break;
            case "emptied":
                lines.Clear();
                break;
            case "added":
                // Whoever reads a member twice takes the last one.
                lines[2] = lines[2][..^1] + ",\"reason\":\"all is well\"}";
                break;
            default:
                lines[2] = what;
                break;
        }

        await System.IO.File.WriteAllTextAsync(File, string.Concat(lines.Select(line => line + "\n")), Token);

        var (exitCode, output) = await VerifyAsync($"{head}");

        Assert.Equal(1, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    /// <summary>The document's own examples are lines that the library writes, or wrote, and the script accepts.</summary>
    [Theory, InlineData("{\"sequence\":1", 1), InlineData("{\"version\":2", 2)]
    public async Task The_test_vectors_of_the_document_are_exports(string start, int version)
    {
        var vector = (await System.IO.File.ReadAllLinesAsync(Path.Combine(Docs, "audit-format.md"), Token)).Single(line => line.StartsWith(start, StringComparison.Ordinal));
        await System.IO.File.WriteAllTextAsync(File, vector + "\n", Token);
        Assert.Equal(0, (await VerifyAsync()).ExitCode);

        var draft = new AuditDraft { Kind = AuditKind.Intent, OrderNumber = "PO-7", ProjectId = 5, Reason = "say \"hi\"", DecisionId = version == 1 ? "" : "d1" };
        var entry = AuditChain.Seal(draft, 1, Noon, AuditChain.Genesis) with { Version = version };
        using var stream = new MemoryStream();
        await AuditExport.WriteAsync(new OneEntry(entry with { Hash = AuditChain.HashOf(entry) }), Acme, stream, Token);
        Assert.Equal(vector + "\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void An_order_is_looked_for_as_entries_have_its_number_and_none_is_all()
    {
        var number = new string('9', 2_000);
        Assert.Equal(AuditChain.LookedUp(number), new AuditQuery { ConnectionId = Acme, OrderNumber = number }.OrderNumber);
        Assert.Null(new AuditQuery { ConnectionId = Acme, OrderNumber = null }.OrderNumber);
    }

    /// <summary>Whoever has the head may take the file away.</summary>
    [Fact]
    public async Task What_was_exported_is_no_longer_on_its_way()
    {
        var entry = AuditChain.Seal(Draft("PO-7"), 1, Noon, AuditChain.Genesis);
        using var arrived = new MemoryStream();
        await using var buffered = new BufferedStream(arrived, 1 << 16);

        var head = await AuditExport.WriteAsync(new OneEntry(entry), Acme, buffered, Token);

        Assert.Equal(new AuditHead(1, entry.Hash), head);
        Assert.EndsWith($"\"hash\":\"{entry.Hash}\"}}\n", Encoding.UTF8.GetString(arrived.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("41:1322dc32d0ac6357c400fd53657633c47fddfe4c1862769d98d98d9e764541bb", true)]
    [InlineData("-1:1322dc32d0ac6357c400fd53657633c47fddfe4c1862769d98d98d9e764541bb", false)]
    [InlineData("41:1322DC32d0ac6357c400fd53657633c47fddfe4c1862769d98d98d9e764541bb", false)]
    [InlineData("41:1322dc32", false)]
    [InlineData("41", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_head_is_read_as_it_was_written(string? text, bool isHead)
    {
        var head = AuditHead.Parse(text);
        Assert.Equal(isHead ? text : null, head?.ToString());
    }

    private async Task<AuditHead?> ExportAsync()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        foreach (var reason in (string[])["plain", "Łódź \"Söhne\" <&'+`>", ",\"previousHash\":\"00\"}", "a\\b\n\t\u0001\u2028\U0001F3D7", ""])
        {
            await test.Store.AppendAsync(Acme, Draft($"PO-{(await test.Store.ReadAsync(new() { ConnectionId = Acme }).ToListAsync(Token)).Count + 1}", reason: reason), Token);
        }

        await using var stream = System.IO.File.Create(File);
        return await AuditExport.WriteAsync(test.Store, Acme, stream, Token);
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(params string[] head)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Docs, "verify_audit.py"), File, .. head])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
            await process.WaitForExitAsync(Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("There is no python3.");
            throw;
        }
    }

    private sealed class OneEntry(AuditEntry entry) : IAuditLog
    {
        public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft draft, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default) => new[] { entry }.ToAsyncEnumerable();
    }
}
