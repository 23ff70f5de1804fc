using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// A copy of a data directory from which a host goes on: the store as it was at one moment, the key ring that opens the credentials in it, what people were told already, and the reports of the
/// probe. It is taken while a host works, and holds none of it up.
/// </summary>
internal static class Backup
{
    private const string StoreName = "sync.db";
    private const string KeysName = "keys";
    private const string ListName = "backup.json";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Beside = [NotificationBox.FileName, "probe-*.json"];

    /// <summary>Takes one.</summary>
    /// <returns>How many connections its store holds.</returns>
    /// <exception cref="InputException">There is something where it would be written, or what was copied is not whole.</exception>
    public static async Task<int> TakeAsync(DataDirectory data, string target, TimeProvider time, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(target);
        if (Path.Exists(full)) throw new InputException($"{full} is there already; name a directory that is not. Nothing was written.");
        var part = full + ".part";
        if (Path.Exists(part)) throw new InputException($"{part} is there: an earlier backup did not end, or another one is being taken. Remove it, or name another directory. Nothing was written.");
        Make(part);
        try
        {
            var store = Path.Combine(part, StoreName);
            await CopyStoreAsync(data.StoreFile, store, cancellationToken);
            var connections = await CheckAsync(store, cancellationToken);

            // After the store: a key that was made meanwhile opens what the copy does not hold, and none that it needs is missing.
            if (data.Keys.Exists)
            {
                Make(Path.Combine(part, KeysName));
                foreach (var key in data.Keys.EnumerateFiles("*.xml")) Copy(key.FullName, Path.Combine(part, KeysName, key.Name));
            }

            foreach (var file in Beside.SelectMany(pattern => Directory.EnumerateFiles(data.Path, pattern))) Copy(file, Path.Combine(part, Path.GetFileName(file)));
            var list = new BackupList(Words.Time(Instant.FromDateTimeOffset(time.GetUtcNow())), Files(part).ToDictionary(name => name, name => Hash(Path.Combine(part, name)), StringComparer.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(part, ListName), JsonSerializer.Serialize(list, BackupJson.Default.BackupList), cancellationToken);
            Directory.Move(part, full);
            return connections;
        }
        catch
        {
            Directory.Delete(part, recursive: true);
            throw;
        }
    }

    /// <summary>Puts one back into a data directory that holds no store.</summary>
    /// <returns>When it was taken.</returns>
    /// <exception cref="InputException">It is no backup, it is not as it was taken, or there is a store already.</exception>
    public static async Task<string> RestoreAsync(string source, DataDirectory data, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(source);
        var list = await ReadListAsync(full, cancellationToken);
        foreach (var (name, hash) in list.Files)
        {
            var file = Path.GetFullPath(Path.Combine(full, name.Replace('\0', '?'))); // no path has that, and none is made of it
            if (!file.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file) || Hash(file) != hash)
                throw new InputException($"{name} of the backup {full} is not as it was when the backup was taken. Take another backup. Nothing was restored.");
        }

        if (!list.Files.ContainsKey(StoreName)) throw new InputException($"The backup {full} holds no store. Take another backup. Nothing was restored.");
        string[] there = [data.StoreFile, data.StoreFile + "-wal", data.StoreFile + "-shm"];
        if (there.FirstOrDefault(File.Exists) is { } found)
            throw new InputException($"{found} is there: what it holds would be lost. Move the data directory {data.Path} away, or restore into another one. Nothing was restored.");
        Make(data.Keys.FullName);
        foreach (var name in list.Files.Keys.Where(name => name != StoreName)) Copy(Path.Combine(full, name), Path.Combine(data.Path, name));
        Copy(Path.Combine(full, StoreName), data.StoreFile + ".part");
        File.Move(data.StoreFile + ".part", data.StoreFile); // last, and at once: a restore that was cut off is done again
        data.KeepToOneself();
        return list.TakenAt;
    }

    // One statement reads one state of the store, whatever is written meanwhile, and keeps nobody from writing.
    private static async Task CopyStoreAsync(string from, string to, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ConnectionString;
        await using var store = new SqliteConnection(connectionString);
        await store.OpenAsync(cancellationToken);
        await using var copy = store.CreateCommand();
        copy.CommandText = "vacuum into $file";
        copy.Parameters.AddWithValue("$file", to);
        await copy.ExecuteNonQueryAsync(cancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, Owner);
    }

    // What nobody can use is better found out today than on the day when it is needed.
    private static async Task<int> CheckAsync(string file, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using (var copy = new SqliteConnection(connectionString))
        {
            await copy.OpenAsync(cancellationToken);
            await using var check = copy.CreateCommand();
            check.CommandText = "pragma integrity_check";
            if (await check.ExecuteScalarAsync(cancellationToken) as string is not "ok") throw new InputException("The store is damaged, so a copy of it is no backup, and none was kept. Restore the last one.");
        }

        using var store = new RelationalSyncStore(() => new SqliteConnection(connectionString), SqlDialect.Sqlite, TimeProvider.System);
        await store.InitializeAsync(cancellationToken);
        var connections = await store.ListConnectionsAsync(cancellationToken);
        foreach (var connection in connections)
            if (await AuditVerifier.VerifyAsync(store, connection.Id, cancellationToken: cancellationToken) is { IsValid: false } verification)
                throw new InputException($"The audit of {connection.Id} is not whole, so this is no backup to go on from, and none was kept. {verification.Message}");
        return connections.Count;
    }

    private static async Task<BackupList> ReadListAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            var read = JsonSerializer.Deserialize(await File.ReadAllTextAsync(Path.Combine(directory, ListName), cancellationToken), BackupJson.Default.BackupList);
            if (read is { TakenAt: not null, Files: not null }) return read;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // Said below.
        }

        throw new InputException($"{directory} is no whole backup: it has no {ListName} that can be read. Name a directory that the command backup wrote.");
    }

    private static IEnumerable<string> Files(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(directory, file)).Where(name => name is not (StoreName + "-wal" or StoreName + "-shm")).Order(StringComparer.Ordinal);

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, Owner);
    }

    private static void Make(string directory)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, Owner | UnixFileMode.UserExecute);
    }
}

/// <summary>What a backup holds.</summary>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="Files">Its files, each with its SHA-256.</param>
internal sealed record BackupList(string TakenAt, IReadOnlyDictionary<string, string> Files);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupList))]
internal sealed partial class BackupJson : JsonSerializerContext;
