using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmbeddedHost;

/// <summary>
/// What programs on this machine show in place of a sign-in: a token in the data directory that only its owner can read, beside the address of the host. It is drawn anew at every start and
/// gone when the host stops.
/// </summary>
internal sealed class OwnerToken : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _directory;
    private readonly byte[] _digest;

    private OwnerToken(string directory, string token) => (_directory, _digest) = (directory, Digest(token));

    /// <summary>The file with the token.</summary>
    public static string FileIn(string directory) => Path.Combine(directory, "api-token");

    /// <summary>The file with the address of the host.</summary>
    public static string AddressIn(string directory) => Path.Combine(directory, "api-url");

    /// <summary>Draws a token and writes it.</summary>
    public static OwnerToken Draw(string directory)
    {
        File.Delete(AddressIn(directory)); // of a host that was killed: a command would show this token to whoever listens there by now
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Write(FileIn(directory), token);
        return new(directory, token);
    }

    /// <summary>Writes where the host listens, once that is known.</summary>
    public void ListensOn(string address) => Write(AddressIn(_directory), address);

    /// <summary>Whether this is the token; says so in the same time whatever is tried.</summary>
    public bool Is(string token) => CryptographicOperations.FixedTimeEquals(_digest, Digest(token));

    public void Dispose()
    {
        File.Delete(FileIn(_directory));
        File.Delete(AddressIn(_directory));
    }

    // Into a new file that is its owner's from the first moment, and then in the place of what was there, whatever that was and whoever could read it.
    private static void Write(string file, string text)
    {
        var made = $"{file}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using (var written = new StreamWriter(made, options)) written.Write(text);
        File.Move(made, file, overwrite: true);
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
