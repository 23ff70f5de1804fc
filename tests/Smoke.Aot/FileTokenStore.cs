using System.Globalization;
using NodaTime;
using ZohoBooks.Client;

namespace Smoke.Aot;

/// <summary>
/// Tokens in files that several processes share, one file a key. For tests: what a real store keeps is encrypted.
/// </summary>
internal sealed class FileTokenStore(string directory) : IZohoTokenStore
{
    public async ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
    {
        await using FileStream locked = await LockAsync(key, cancellationToken);
        return await ReadAsync(locked, cancellationToken);
    }

    public async ValueTask<bool> WriteAsync(string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
    {
        await using FileStream locked = await LockAsync(key, cancellationToken);
        long version = (await ReadAsync(locked, cancellationToken))?.Version ?? 0;
        if (version != expectedVersion)
            return false;
        locked.SetLength(0);
        await using var writer = new StreamWriter(locked, leaveOpen: true);
        await writer.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{version + 1}\n{token.IssuedAt.ToUnixTimeMilliseconds()}\n{token.ExpiresAt.ToUnixTimeMilliseconds()}\n{token.Value}"));
        return true;
    }

    private static async Task<ZohoStoredToken?> ReadAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        string[] lines = (await reader.ReadToEndAsync(cancellationToken)).Split('\n');
        file.Position = 0;
        return lines.Length < 4
            ? null
            : new ZohoStoredToken(new ZohoAccessToken(lines[3], Time(lines[1]), Time(lines[2])), long.Parse(lines[0], CultureInfo.InvariantCulture));
    }

    private static Instant Time(string milliseconds) => Instant.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));

    // Whoever has the file open has it alone; the others ask again.
    private async Task<FileStream> LockAsync(string key, CancellationToken cancellationToken)
    {
        string path = Path.Combine(directory, key.Replace('/', '_'));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
            }
        }
    }
}
