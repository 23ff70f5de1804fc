using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Files beside the host that a disk, an editor or somebody else wrote into: each is read, or one sentence names it.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Secret = "ZZHOSTILE0123456789SECRET";

    private readonly TemporaryDirectory _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.Path, "file.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"answers":[],"answers":[]}""")]
    [InlineData("""{"answers":[{"switch":"a","switch":"b"}]}""")]
    [InlineData("""{"answers":[[1]]}""")]
    [InlineData("""{"answers":[{"switch":"\ud83d"}]}""")]
    [InlineData("""{"answers":[{}]}""")]
    [InlineData("null")]
    public void What_is_no_report_of_the_probe_is_told_by_its_path(string report)
    {
        System.IO.File.WriteAllText(File, report);
        Assert.StartsWith($"{File} is no report", Assert.Throws<InputException>(() => ProbeReport.Read(File)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"kind":"99999999999999999999","name":"a","project":1}]""")]
    [InlineData("""[{"kind":"7","name":"a","project":1}]""")]
    [InlineData("""[{"kind":"Hook","name":"a","project":1e400}]""")]
    [InlineData("""[{"kind":"Hook","kind":"Hook","name":"a","project":1}]""")]
    [InlineData("""[null]""")]
    [InlineData("""{}""")]
    public void What_is_no_journal_of_the_probe_is_told_by_its_path(string journal)
    {
        System.IO.File.WriteAllText(File, journal);
        Assert.StartsWith($"{File} is no journal", Assert.Throws<InputException>(() => ProbeJournal.Open(File)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Connections":[],"Connections":[]}""")]
    [InlineData("""{"\ud83d":1}""")]
    public void A_file_of_settings_that_nothing_can_be_added_to_is_told_by_its_path(string settings)
    {
        System.IO.File.WriteAllText(File, settings);
        Assert.StartsWith($"{File} can't be added to", Assert.Throws<InputException>(() => ConnectionFile.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(settings, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("""{"told":{"urgent":[null]},"outgoing":[],"doubtful":[],"months":[]}""")]
    [InlineData("""{"told":{"urgent":[]},"outgoing":[{"what":null,"sendings":[]}],"doubtful":[],"months":[]}""")]
    [InlineData("""{"told":{"urgent":[]},"outgoing":[null],"doubtful":[null],"months":[null]}""")]
    public void A_box_of_notifications_with_nothing_in_a_place_is_one_that_can_not_be_read(string box)
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.Path, NotificationBox.FileName), box);
        Assert.Throws<JsonException>(() => NotificationBox.Read(_folder.Path));
    }

    [Fact]
    public void A_box_of_notifications_of_an_earlier_version_is_read()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.Path, NotificationBox.FileName), """{"told":{"urgent":[]},"outgoing":[]}""");
        var box = NotificationBox.Read(_folder.Path);
        Assert.Empty(box.Months);
        Assert.Empty(box.Doubtful);
    }

    [Fact]
    public async Task A_backup_whose_list_names_no_file_restores_nothing()
    {
        using var data = DataDirectory.Own(Path.Combine(_folder.Path, "data"));
        foreach (var name in (string[])["a\\u0000b", "../data/sync.db", "/etc/hostname", "", "sync.db"])
        {
            System.IO.File.WriteAllText(Path.Combine(_folder.Path, "backup.json"), "{\"takenAt\":\"2026-03-02\",\"files\":{\"" + name + "\":\"00\"}}");
            await Assert.ThrowsAsync<InputException>(() => Backup.RestoreAsync(_folder.Path, data, Token));
        }

        Assert.False(System.IO.File.Exists(data.StoreFile));
    }

    [Fact]
    public async Task Whatever_stands_in_a_file_it_is_read_or_one_sentence_is_told()
    {
        using var data = DataDirectory.Own(Path.Combine(_folder.Path, "data"));
        foreach (var number in Hostile.Cases(200))
        {
            var hostile = new Hostile(number, Secret);
            var (name, text, read) = hostile.Any<(string, string, Func<Task>)>(
            [
                ("report", "{\"answers\":[" + hostile.Object("switch", "position", "seen", "note") + "]}", () => Done(() => ProbeReport.Read(File).Told.Count())),
                ("journal", "[" + hostile.Object("kind", "name", "project", "id", "place") + "]", () => Done(() => ProbeJournal.Open(File).Things.Count)),
                ("settings", hostile.Object("DataDirectory", "Connections", "Logging", "SignIn", "Sandbox", "Notifications"), () => Done(() => SettingsReader.Read([_folder.Path]))),
                ("connections", hostile.Object("Connections", "connections", "zz"), () => Done(() => ConnectionFile.Open(File))),
                ("notifications", hostile.Object("told", "outgoing", "doubtful", "months"), () => Done(() => NotificationBox.Read(_folder.Path))),
                ("policies", hostile.Object("cost", "mapping", "currency", "maxAttempts", "numbering"), () => Done(() => PolicyFiles.Read(File))),
                ("backup", "{\"takenAt\":\"x\",\"files\":" + hostile.Object("sync.db", "keys/a.xml") + "}", () => Backup.RestoreAsync(_folder.Path, data, Token)),
            ]);
            var bytes = hostile.Bytes(text);
            foreach (var file in (string[])[File, Path.Combine(_folder.Path, "appsettings.json"), Path.Combine(_folder.Path, NotificationBox.FileName), Path.Combine(_folder.Path, "backup.json")])
                await System.IO.File.WriteAllBytesAsync(file, bytes, Token);
            var thrown = await Record.ExceptionAsync(read);
            Assert.True(thrown is null or InputException || (name == "notifications" && thrown is JsonException), $"FUZZ_FROM={number} FUZZ_CASES=1: {name}: {thrown}");
        }
    }

    /// <summary>A host was killed, and the port that it wrote down is another program's now.</summary>
    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("""{"connections":[{"id":7}]}""")]
    [InlineData("""{"connections":[],"connections":[]}""")]
    [InlineData("""{"connections":["acme"]}""")]
    public async Task Another_program_that_says_yes_to_everything_is_no_host(string said)
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var answering = Task.Run(
            async () =>
            {
                var context = await listener.GetContextAsync();
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(said), Token);
                context.Response.Close();
            },
            Token);
        await System.IO.File.WriteAllTextAsync(OwnerToken.FileIn(_folder.Path), "token", Token);
        await System.IO.File.WriteAllTextAsync(OwnerToken.AddressIn(_folder.Path), address, Token);

        Assert.Null(await RunningHost.ServingAsync(_folder.Path, "acme", Token));
        await answering;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task Done<T>(Func<T> read)
    {
        _ = read();
        return Task.CompletedTask;
    }
}
