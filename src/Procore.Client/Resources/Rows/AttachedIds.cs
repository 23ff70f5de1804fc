using System.Collections;

namespace Procore.Client;

/// <summary>
/// What a write attaches by its id: uploads, drawings, forms, images, files. Whether it is attached once more the second time is not said,
/// so an update that has any is sent once.
/// </summary>
internal static class AttachedIds
{
    public static bool Any(params IEnumerable?[] lists) => lists.Any(static list => list?.Cast<object?>().Any() == true);
}
