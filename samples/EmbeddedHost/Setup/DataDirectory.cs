using System.Globalization;

namespace EmbeddedHost;

/// <summary>
/// The directory with the store and the key ring. An owner holds a lock in it for as long as it lives; the operating system gives the lock up even when the
/// process is killed.
/// </summary>
internal sealed class DataDirectory : IDisposable
{
    // How the operating systems say that a file is held: EAGAIN on Linux and macOS, a sharing violation on Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream? _lock;
    private readonly bool _isTemporary;

    private DataDirectory(string path, FileStream? @lock, bool isTemporary)
    {
        Path = path;
        _lock = @lock;
        _isTemporary = isTemporary;
    }

    public string Path { get; }

    /// <summary>Whether it is removed in the end, so that nobody else works in it.</summary>
    public bool IsTemporary => _isTemporary;

    public string StoreFile => System.IO.Path.Combine(Path, "sync.db");

    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    /// <summary>The directory of the keys, which is made for its owner alone, by whichever command finds that it is gone.</summary>
    public DirectoryInfo MakeKeys()
    {
        if (!OperatingSystem.IsWindows() && !Keys.Exists && Directory.Exists(Path)) Directory.CreateDirectory(Keys.FullName, Owner | UnixFileMode.UserExecute);
        return Keys;
    }

    /// <summary>Opens a directory as its only owner.</summary>
    /// <exception cref="InputException">Another process owns it, or it can't be written.</exception>
    public static DataDirectory Own(string path)
    {
        var full = Make(path);
        var file = System.IO.Path.Combine(full, "owner.lock");
        try
        {
            var held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataDirectory(full, held, isTemporary: false);
        }
        catch (IOException problem) when (Held.Contains(problem.HResult))
        {
            throw new InputException($"The data directory {full} is in use by another process. Stop that one first, or choose another directory with --data.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"The data directory {full} can't be written ({problem.Message.TrimEnd('.')}). Give this account access to it, or choose another directory with --data.");
        }
    }

    /// <summary>Opens a directory beside its owner, for a command that only looks.</summary>
    /// <exception cref="InputException">There is nothing in it.</exception>
    public static DataDirectory Visit(string path)
    {
        var visited = new DataDirectory(System.IO.Path.GetFullPath(path), @lock: null, isTemporary: false);
        if (File.Exists(visited.StoreFile)) return visited;
        throw new InputException($"There is no store in {visited.Path}. Name the directory that the host was started with (--data DIR), or leave --data out where no host was started yet.");
    }

    /// <summary>Makes a directory that is removed again in the end.</summary>
    public static DataDirectory Temporary()
    {
        var path = Directory.CreateTempSubdirectory("zohoprocore-").FullName;
        return new DataDirectory(path, @lock: null, isTemporary: true);
    }

    /// <summary>
    /// Takes every right on the store, the lock and the keys from other accounts, also in a directory that was there before: the store holds customers' orders,
    /// the keys open the credentials in it.
    /// </summary>
    public void KeepToOneself()
    {
        if (_lock is null || OperatingSystem.IsWindows()) return;
        string[] files = [StoreFile, StoreFile + "-wal", StoreFile + "-shm", _lock.Name];
        foreach (var file in files.Where(File.Exists)) File.SetUnixFileMode(file, Owner);
        Directory.CreateDirectory(Keys.FullName, Owner | UnixFileMode.UserExecute);
        File.SetUnixFileMode(Keys.FullName, Owner | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        _lock?.Dispose();
        if (!_isTemporary) return;
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // What is left lies in the system's directory for temporary files and holds sandbox data only.
        }
    }

    private static string Make(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            // The store holds customers' orders and the keys to their credentials: nobody else on the machine reads them.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(full);
            else Directory.CreateDirectory(full, Owner | UnixFileMode.UserExecute);
            return full;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"The data directory {full} can't be made: {problem.Message}"));
        }
    }
}
